/** Arc XP: themed blocks with hashed classes, links and promotions between paragraphs, the story once more as a script's object. */
import { escape, jsonLd, type Post, type System, times, weave, writeBlock, writeDay } from "../post.ts";

export const arcXp: System = { name: "Arc XP", outlet: "The Orrin Courier", render };

function render(post: Post): string {
  const { story, outlet, url, sections, newsletter } = post;
  return `<!DOCTYPE html><html lang="en"><head>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>${escape(story.title)} – ${outlet}</title>
<meta property="og:url" content="${url}"/><meta property="og:title" content="${escape(story.title)}"/>
<meta property="og:site_name" content="${outlet}"/>
<link rel="canonical" href="${url}"/>
${structured(post)}
<script id="fusion-metadata" type="application/javascript">window.Fusion=window.Fusion||{};Fusion.globalContent=${JSON.stringify(
    {
      type: "story",
      headlines: { basic: story.title },
      content_elements: story.blocks.slice(0, 2).map(({ lines }) => ({ type: "text", content: lines.join(" ") })),
    },
  ).replaceAll("<", "\\u003c")};</script>
</head><body><div id="fusion-app" class="layout-section"><div class="b-right-rail b-right-rail__grid">
<header class="page-header"><nav class="b-header-nav-chain"><div class="b-header-nav-chain__nav-logo"><a href="/">${outlet}</a></div>
<div class="b-header-nav-chain__links-list">${times(
    sections,
    (name) => `<span class="b-header-nav-chain__links-list-item">
<a class="c-link" href="#">${name}</a></span>`,
  )}</div>
<button type="button">Subscribe</button><button type="button">Sign In</button></nav></header>
<section role="main" id="main" tabindex="-1" class="b-right-rail__main-wrapper"><div class="b-right-rail__full-width-1">
<div class="c-overline"><a href="#">${story.section}</a></div>
<h1 class="b-headline">${escape(story.title)}</h1><h2 class="b-subheadline">${escape(story.standfirst)}</h2></div>
<div class="b-right-rail__main">
<div class="b-byline"><span class="b-byline__by">By</span> <a class="b-byline__name" href="#">${story.author}</a></div>
<time class="b-date" datetime="${new Date(story.published).toISOString()}">${writeDay(story.published)} at 4:45 p.m.</time>
<div class="b-share-bar"><button type="button" aria-label="Share current article via Email"></button>
<button type="button" aria-label="Share current article via Facebook"></button></div>
<figure class="b-lead-art c-media-item"><img src="/f.jpg" alt=""/><figcaption class="c-media-item__fig-caption">
<span class="c-media-item__caption">${post.captions[0]}</span> <span class="c-media-item__credit">(${post.credit})</span></figcaption></figure>
<div class="audio-player"><span>Listen to this article</span><span>4 min</span></div>
<article class="b-article-body">
${weave(story.blocks, (block) => writeBlock(block, block.kind === "heading" ? ' class="c-heading b-article-body__h2"' : ' class="c-paragraph"'), between(post))}
</article>
<div class="b-author-bio"><div class="b-author-bio__wrapper"><h2 class="b-author-bio__name"><a href="#">${story.author}</a></h2>
<p class="b-author-bio__description">${story.author} ${post.bio}</p><div class="b-author-bio__social"><a href="#">Email</a><a href="#">X</a></div>
</div></div>
<div class="b-results-list"><h2 class="c-heading">Latest in ${story.section}</h2>
${times(
  post.related,
  ({
    title,
    url: to,
  }) => `<article class="b-results-list__card"><a href="${to}"><h3>${escape(title)}</h3></a><p>A spokesperson declined to comment on what comes next for the production.</p>
<span class="b-byline">By Staff</span></article>`,
)}</div>
</div>
<aside class="b-right-rail__rail"><div class="arcad-feature"><div class="ad-label">ADVERTISEMENT</div></div><div class="b-top-table-list">
<h2>Most Read</h2><ol>${times(
    post.popular,
    ({ title, url: to }, at) => `<li><span>${at + 1}</span><a href="${to}">${escape(title)}</a>
</li>`,
  )}</ol></div>
<div class="newsletter-signup"><h3>The Morning Quay</h3><p>${newsletter}</p></div></aside></section>
<footer class="b-footer"><p>© 2025 ${outlet} Publishing Co.</p><ul><li><a href="#">Terms of Use</a></li><li><a href="#">Privacy Policy</a></li>
<li><a href="#">Do Not Sell My Personal Information</a></li></ul></footer>
</div></div></body></html>`;
}

function structured({ story, outlet, url }: Post): string {
  return jsonLd({
    "@context": "http://schema.org",
    "@type": "NewsArticle",
    mainEntityOfPage: { "@type": "WebPage", "@id": url },
    headline: story.title,
    description: story.standfirst,
    datePublished: new Date(story.published).toISOString(),
    dateModified: new Date(story.modified ?? story.published).toISOString(),
    author: [{ "@type": "Person", name: story.author }],
    publisher: { "@type": "NewsMediaOrganization", name: outlet },
    isAccessibleForFree: true,
    articleBody: story.blocks.flatMap(({ lines }) => lines).join(" "),
  });
}

function between({ captions, credit, related, newsletter }: Post): Record<number, string> {
  const more = related[0]!;
  return {
    1: `<div class="arcad-feature b-article-body__ad"><div class="ad-label">ADVERTISEMENT</div><div id="arcad-feature-1"></div></div>`,
    2: `<p class="c-paragraph interstitial-link">[ <a target="_blank" class="c-link interstitial-link" href="${more.url}">${escape(more.title)}</a> ]</p>`,
    4: `<figure class="b-article-body__image c-media-item"><img src="/g.jpg" alt=""/><figcaption class="c-media-item__fig-caption">
<span class="c-media-item__caption">${captions[1]} </span><span class="c-media-item__credit">(${credit})</span></figcaption></figure>`,
    5: `<div class="b-article-body__promo"><div class="newsletter-promo"><span class="newsletter-promo__title">Get the Morning Quay</span>
<span class="newsletter-promo__text">${newsletter}</span><a href="#">Sign up</a></div></div>`,
    7: `<div class="b-gallery-promo"><p class="c-paragraph"><b>Read more: </b><a href="${related[3]?.url}">${escape(related[3]?.title ?? "")}</a>
</p></div>`,
  };
}
