/** Brightspot: elements named after their models, enhancements between paragraphs, a list of promotions under the article. */
import { escape, jsonLd, type Post, type System, times, weave, writeBlock, writeDay } from "../post.ts";

export const brightspot: System = { name: "Brightspot", outlet: "Northshore Public Media", render };

function render(post: Post): string {
  const { story, outlet, url, sections } = post;
  return `<!DOCTYPE html>
<html class="ArtP aside" lang="en">
<head>
<meta charset="UTF-8">
<meta property="og:title" content="${escape(story.title)}"><meta property="og:url" content="${url}">
<meta property="og:site_name" content="${outlet}"><meta property="og:type" content="article">
<meta property="article:published_time" content="${story.published}">
<meta property="article:modified_time" content="${story.modified ?? story.published}">
<meta name="disqus.title" content="${escape(story.title)}">
<title>${escape(story.title)} | ${outlet}</title>
<link rel="canonical" href="${url}">
<meta name="brightspot.contentId" content="0000-1">
${jsonLd({
  "@context": "http://schema.org",
  "@type": "NewsArticle",
  url,
  mainEntityOfPage: { "@type": "NewsArticle", "@id": url },
  headline: story.title,
  author: [{ "@context": "http://schema.org", "@type": "Person", name: story.author }],
  publisher: { "@type": "Organization", name: outlet },
  datePublished: story.published,
  dateModified: story.modified ?? story.published,
})}
</head>
<body class="Page-body">
<ps-header class="PH"><div class="PH-ham-m"><div class="PH-ham-m-content"><div class="PH-ham-m-menu"><bsp-navigation class="Navigation">
<ul class="Navigation-items">${times(
    sections,
    (name) => `<li class="Navigation-items-item"><div class="NavigationItem"><div class="NavigationItem-text">
<a class="NavigationItem-text-link" href="#">${name}</a></div></div></li>`,
  )}</ul></bsp-navigation></div></div></div><div class="PH-top-bar">
<a class="PH-logo-link" href="/">${outlet}</a><a class="PH-donate-button" href="#">Donate</a><div class="NowPlaying"><span>Play Live Radio</span>
<span>Next Up:</span><span>0:00</span></div></div></ps-header>
<div class="ArtP-content"><div class="ArtP-breadcrumbs"><a class="Link" href="#">${story.section}</a></div>
<main class="ArtP-main" id="main"><article class="ArtP-mainContent">
<h1 class="ArtP-headline">${escape(story.title)}</h1>
<div class="ArtP-contentInfo"><div class="ArtP-by"><span class="ArtP-org">${outlet} | </span>
<span class="ArtP-byline">By <span class="ArtP-authorName"><a class="Link" href="#">${story.author}</a></span></span></div>
<div class="ArtP-datePublished">Published ${writeDay(story.published)} at 9:20 AM EDT</div>
<div class="ActionBar"><ul class="ActionBar-items"><li class="ActionBar-items-item"><a class="ActionLink">Facebook</a></li>
<li class="ActionBar-items-item"><a class="ActionLink">Bluesky</a></li><li class="ActionBar-items-item"><a class="ActionLink">Email</a></li></ul>
</div></div>
<div class="ArtP-lead"><figure class="Figure"><img class="Image" alt="" src="/p.jpg"><div class="Figure-content">
<figcaption class="Figure-caption">${post.captions[0]}</figcaption><div class="Figure-credit">${post.credit}</div>
<div class="Figure-source">/</div></div></figure></div>
<div class="ArtP-audio"><ps-audio class="AudE"><div class="AudE-label">Listen</div><span>•</span><span class="AudE-duration">3:51</span>
</ps-audio></div>
<div class="ArtP-articleBody"><div class="RichTextArticleBody"><div class="RichTextBody">
${weave(story.blocks, writeBlock, between(post))}
<p><i>Copyright 2025 ${outlet}</i></p>
</div></div></div>
<div class="ArtP-tags"><span class="ArtP-tags-label">Tags</span><a class="Link" href="#">${story.section}</a>
<a class="Link" href="#">Arts & Culture</a></div>
<div class="ArtP-actions"><div class="ActionBar"><ul class="ActionBar-items"><li><a class="ActionLink">Facebook</a></li><li>
<a class="ActionLink">Email</a></li></ul></div></div>
<div class="ArtP-aboutAuthor"><div class="AuthorBio"><div class="AuthorBio-name"><a class="Link" href="#">${story.author}</a></div>
<div class="AuthorBio-fullBio RichTextModule">${story.author} ${post.bio}</div>
<a class="AuthorBio-seeMore" href="#">See stories by ${story.author}</a></div></div>
</article>
<div class="ListE"><div class="ListE-header"><div class="ListE-header-title">Related Content</div></div>
<ul class="ListE-items">${times(
    post.related,
    ({ title, url: to }) => `<li class="ListE-items-item"><ps-promo class="PromoB">
<div class="PromoB-content"><div class="PromoB-category"><a href="#">Arts</a></div><div class="PromoB-title">
<a class="Link" href="${to}">${escape(title)}</a></div><div class="PromoB-byline">June Abara</div>
<div class="PromoB-description">The announcement took even those by surprise who had made it.</div></div></ps-promo></li>`,
  )}</ul></div>
</main>
<aside class="ArtP-aside"><div class="ListC"><div class="ListC-header-title">Latest Stories</div>
<ul>${times(post.popular, ({ title, url: to }) => `<li><a class="Link" href="${to}">${escape(title)}</a></li>`)}</ul></div>
<div class="GoogleDfpAd"><div class="Advertisement">Advertisement</div></div></aside></div>
<footer class="Footer"><div class="Footer-copyright">© 2025</div>
<div class="Footer-disclaimer">${outlet} is a service of Calder State University.</div></footer>
</body></html>`;
}

const embed = (inner: string): string => `<div class="Enh" data-align-center>${inner}</div>`;

function between({ captions, credit, related, newsletter }: Post): Record<number, string> {
  return {
    2: embed(
      `<div class="Enhancement-item"><figure class="Figure"><a class="AnchorLink"></a><img class="Image" alt="" src="/q.jpg">
<div class="Figure-content"><figcaption class="Figure-caption">${captions[1]}</figcaption><div class="Figure-credit">${credit}</div>
<div class="Figure-source">/</div></div></figure></div>`,
    ),
    4: embed(
      `<div class="PromoA"><div class="PromoA-content"><div class="PromoA-category">Related</div><div class="PromoA-title">
<a class="Link" href="${related[3]?.url}">${escape(related[3]?.title ?? "")}</a></div></div></div>`,
    ),
    5: embed(
      `<div class="HtmlModule"><div class="newsletter-embed"><h3>The Tide Table</h3><p>${newsletter}</p><form><input type="email">
<input type="submit" value="Sign up"></form></div></div>`,
    ),
    7: embed(
      `<div class="QuoteModule pullquote"><blockquote class="Quote">There is one more thing to get through before anyone can rest.</blockquote>
</div>`,
    ),
  };
}
