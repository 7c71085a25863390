/** WordPress with a block theme, Yoast's structured data, Jetpack's sharing, likes, subscription box and related posts. */
import { escape, jsonLd, type Post, type System, times, weave, writeBlock, writeDay } from "../post.ts";
import type { Block } from "../story.ts";

export const wordpressBlock: System = { name: "WordPress, block theme", outlet: "Tidewater Screen", render };

function render(post: Post): string {
  const { story, outlet, url, sections } = post;
  return `<!DOCTYPE html>
<html lang="en-US">
<head>
<meta charset="UTF-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${escape(story.title)} - ${outlet}</title>
<link rel="canonical" href="${url}" />
<meta property="og:type" content="article" />
<meta property="og:title" content="${escape(story.title)}" />
<meta property="og:description" content="${escape(story.standfirst)}" />
<meta property="og:site_name" content="${outlet}" />
<meta property="article:published_time" content="${new Date(story.published).toISOString().replace(".000Z", "+00:00")}" />
<meta name="author" content="${story.author}" />
<meta name="twitter:label1" content="Written by" /><meta name="twitter:data1" content="${story.author}" />
<meta name="twitter:label2" content="Est. reading time" /><meta name="twitter:data2" content="4 minutes" />
${structured(post)}
<style id="wp-block-library-inline-css">.wp-block-image img{height:auto}</style>
<meta name="generator" content="WordPress 6.8.1" />
</head>
<body class="wp-singular post-template-default single single-post wp-embed-responsive">
<div class="wp-site-blocks">
<header class="wp-block-template-part"><div class="wp-block-group alignfull is-layout-flow">
<p class="wp-block-site-title"><a href="/" rel="home">${outlet}</a></p>
<nav class="is-responsive wp-block-navigation" aria-label="Navigation"><ul class="wp-block-navigation__container">
${times(sections, (name) => `<li class="wp-block-navigation-item"><a class="wp-block-navigation-item__content" href="#">${name}</a></li>`)}
</ul></nav></div></header>
<main class="wp-block-group is-layout-flow" style="margin-top:var(--wp--preset--spacing--60)">
<h1 class="has-link-color wp-block-post-title has-x-large-font-size">${escape(story.title)}</h1>
<div class="wp-block-template-part"><div class="wp-block-group is-layout-flex">
<div class="wp-block-post-date"><time datetime="${story.published}">${writeDay(story.published)}</time></div>
<p class="has-contrast-2-color has-text-color">—</p>
<p class="has-small-font-size has-contrast-2-color">by</p>
<div class="wp-block-post-author-name"><a href="/author/x" class="wp-block-post-author-name__link">${story.author}</a></div>
<div class="taxonomy-category wp-block-post-terms"><span class="wp-block-post-terms__prefix">in </span><a href="#" rel="tag">${story.section}</a>
</div>
</div></div>
<figure class="alignwide wp-block-post-featured-image"><img src="/a.jpg" alt="" /></figure>
<div class="entry-content alignfull wp-block-post-content has-global-padding is-layout-constrained">
${weave(story.blocks, write, between(post))}
${sharing(post)}
</div>
<div class="wp-block-template-part"><div class="wp-block-group"><div class="taxonomy-post_tag wp-block-post-terms">
<a href="#" rel="tag">streaming</a><span class="wp-block-post-terms__separator">, </span><a href="#" rel="tag">renewals</a></div></div></div>
<nav aria-label="Posts" class="wp-block-group"><div class="post-navigation-link-previous wp-block-post-navigation-link">
<span class="wp-block-post-navigation-link__arrow-previous">←</span>
<a href="#" rel="prev">${escape(post.related[0]?.title ?? "")}</a></div><div class="post-navigation-link-next wp-block-post-navigation-link">
<a href="#" rel="next">${escape(post.related[1]?.title ?? "")}</a></div></nav>
${comments(post)}
</main>
<footer class="wp-block-template-part"><div class="wp-block-group"><p>${outlet}</p>
<p>Designed with <a href="https://wordpress.example">WordPress</a></p></div></footer>
</div></body></html>`;
}

function structured({ story, outlet, url }: Post): string {
  return jsonLd({
    "@context": "https://schema.org",
    "@graph": [
      {
        "@type": "Article",
        "@id": `${url}#article`,
        isPartOf: { "@id": url },
        author: { name: story.author, "@id": "#/schema/person/1" },
        headline: story.title,
        datePublished: story.published,
        dateModified: story.modified ?? story.published,
        mainEntityOfPage: { "@id": url },
        wordCount: 400,
        publisher: { "@id": "#organization" },
        articleSection: [story.section],
        inLanguage: "en-US",
      },
      { "@type": "WebPage", "@id": url, url, name: `${story.title} - ${outlet}` },
      { "@type": "Organization", "@id": "#organization", name: outlet, url: "https://www.example" },
      { "@type": "Person", "@id": "#/schema/person/1", name: story.author },
    ],
  });
}

function write(block: Block): string {
  if (block.kind === "quotation") {
    return `<blockquote class="wp-block-quote is-layout-flow"><p>${escape(block.lines[0] ?? "")}</p></blockquote>`;
  }
  return writeBlock(block, block.kind === "paragraph" || block.kind === "question" ? "" : ' class="wp-block"');
}

function between({ captions, credit, related, newsletter }: Post): Record<number, string> {
  return {
    2: `<figure class="wp-block-image size-large"><img src="/b.jpg" alt="" />
<figcaption class="wp-element-caption">${captions[0]} (Image: ${credit})</figcaption></figure>`,
    3: `<div class="wp-block-jetpack-subscriptions__supports-newline wp-block-jetpack-subscriptions"><p>${newsletter}</p>
<form><p id="subscribe-email"><input type="email" placeholder="Type your email…" /></p><p id="subscribe-submit">
<button type="submit">Subscribe</button></p></form></div>`,
    5: `<p><strong>Read more:</strong> <a href="${related[2]?.url}">${escape(related[2]?.title ?? "")}</a></p>`,
  };
}

function sharing({ related }: Post): string {
  return `<div class="sharedaddy sd-sharing-enabled"><div class="robots-nocontent sd-block sd-social sd-social-icon-text sd-sharing">
<h3 class="sd-title">Share this:</h3><div class="sd-content"><ul><li><a class="share-facebook sd-button">
<span>Click to share on Facebook (Opens in new window)</span>
<span>Facebook</span></a></li><li><a class="share-x sd-button"><span>Click to share on X (Opens in new window)</span> <span>X</span></a></li></ul>
</div></div></div>
<div class="sharedaddy sd-block sd-like jetpack-likes-widget-wrapper"><h3 class="sd-title">Like this:</h3><span class="button"><span>Like</span>
</span> <span class="loading">Loading...</span></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3 class="jp-relatedposts-headline"><em>Related</em></h3>
${times(
  related,
  ({ title, url, day }) => `<div class="jp-relatedposts-post"><h4 class="jp-relatedposts-post-title">
<a href="${url}">${escape(title)}</a></h4>
<p class="jp-relatedposts-post-excerpt">The news comes a day after the service told shareholders to expect fewer shows.</p>
<time datetime="${day}">${writeDay(day)}</time><p class="jp-relatedposts-post-context">In "News"</p></div>`,
)}
</div>`;
}

function comments({ comments: said, story }: Post): string {
  return `<div class="wp-block-comments"><h2 class="wp-block-comments-title">${said.length} responses to “${escape(story.title)}”</h2>
<ol class="wp-block-comment-template">${times(
    said,
    ({ name, text }) => `<li class="comment"><div class="wp-block-columns">
<div class="wp-block-comment-author-name">${name}</div><div class="wp-block-comment-date">
<time datetime="2025-09-30T10:00:00+00:00">September 30, 2025</time></div><div class="wp-block-comment-content"><p>${text}</p></div>
<div class="wp-block-comment-reply-link"><a href="#">Reply</a></div></div></li>`,
  )}</ol>
<div class="wp-block-post-comments-form comment-respond"><h3 class="comment-reply-title">Leave a Reply</h3><form>
<p class="comment-notes">Your email address will not be published. Required fields are marked *</p><label>Comment</label><textarea></textarea>
</form></div></div>`;
}
