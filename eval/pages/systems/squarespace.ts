/** Squarespace 7: rows, columns and blocks as divisions, captions beside images, a newsletter block, pagination. */
import { escape, jsonLd, type Post, type System, times, weave, writeBlock, writeDay } from "../post.ts";
import type { Block } from "../story.ts";

export const squarespace: System = { name: "Squarespace", outlet: "Second Balcony", render };

function render(post: Post): string {
  const { story, outlet, url, sections } = post;
  return `<!doctype html>
<html xmlns:og="http://opengraphprotocol.org/schema/" lang="en-US" itemscope itemtype="http://schema.org/WebPage">
<head>
<base href="">
<meta charset="utf-8" />
<title>${escape(story.title)} &mdash; ${outlet}</title>
<link rel="canonical" href="${url}"/>
<meta property="og:site_name" content="${outlet}"/><meta property="og:title" content="${escape(story.title)} &mdash; ${outlet}"/>
<meta property="og:type" content="article"/>
<meta itemprop="headline" content="${escape(story.title)}"/><meta itemprop="author" content="${story.author}"/>
<meta itemprop="datePublished" content="${offset(story.published)}"/>
<meta itemprop="dateModified" content="${offset(story.modified ?? story.published)}"/>
${jsonLd({ url: "https://www.secondbalcony.example", name: outlet, image: "/logo.png", "@context": "http://schema.org", "@type": "WebSite" })}
${jsonLd({
  name: `${story.title} — ${outlet}`,
  url,
  headline: story.title,
  datePublished: offset(story.published),
  dateModified: offset(story.modified ?? story.published),
  author: story.author,
  publisher: { name: outlet, "@context": "http://schema.org", "@type": "Organization" },
  "@context": "http://schema.org",
  "@type": "Article",
})}
</head>
<body id="item-5f" class="view-item collection-type-blog-basic-grid">
<div id="siteWrapper" class="clearfix site-wrapper">
<header id="header" class="header"><div class="sqs-announcement-bar-dropzone"><div class="sqs-announcement-bar">
<p>The autumn issue is out now. Order your copy.</p></div></div><div class="header-announcement-bar-wrapper"><div class="header-title-text">
<a href="/">${outlet}</a></div><nav class="header-nav-list">${times(
    sections,
    (name) => `<div class="header-nav-item"><a href="#">${name}</a>
</div>`,
  )}</nav></div></header>
<main id="page" class="container" role="main"><article class="sections" id="sections">
<section class="page-section content-collection full-bleed-section"><div class="content-wrapper"><div class="content">
<div class="blog-item-wrapper" data-content-field="main-content">
<article id="article-" class="h-entry blog-item-inner-wrapper blog-item-content-wrapper">
<div class="blog-item-top-wrapper"><div class="blog-item-title">
<h1 class="entry-title entry-title--large p-name" itemprop="headline">${escape(story.title)}</h1></div>
<div class="blog-item-meta-wrapper"><div class="blog-meta-primary"><a href="#" class="blog-item-category">${story.section}</a></div>
<div class="blog-meta-secondary"><time class="dt-published blog-meta-item blog-meta-item--date" datetime="${writeDay(story.published)}">
<span>${writeDay(story.published).slice(0, 3)} 9</span></time>
<span class="blog-meta-item blog-meta-item--author p-author author">Written By ${story.author}</span></div></div></div>
<div class="blog-item-content e-content" itemprop="articleBody">
<div class="sqs-layout sqs-grid-12 columns-12" data-layout-label="Post Body" data-type="item"><div class="row sqs-row">
<div class="col sqs-col-12 span-12">
${open()}${weave(story.blocks, write, between(post))}</div></div>
</div></div></div></div>
<div class="blog-item-comments"><div class="squarespace-comments" id="comments-5f"><div class="comments-header-wrapper">
<h3 class="comments-header-text">Comments (${post.comments.length})</h3></div>
<div class="comment-list">${times(
    post.comments,
    ({ name, text }) => `<div class="comment"><div class="comment-header">
<span class="author">${name}</span> <span class="date">Last month</span> · <a class="like-btn">0 Likes</a></div><div class="comment-body">
<p>${text}</p></div></div>`,
  )}</div></div></div>
<div class="blog-item-author-profile-wrapper"><div class="author-profile"><div class="author-profile-author-name"><a href="#">${story.author}</a>
</div><div class="author-profile-bio"><p>${story.author} ${post.bio}</p></div></div></div>
</article></div></div></div>
<section id="itemPagination" class="item-pagination item-pagination--prev-next">
<a href="#" class="item-pagination-link item-pagination-link--prev"><div class="item-pagination-prev-next">
<span class="visually-hidden">Previous</span><div class="pagination-title-wrapper"><div class="item-pagination-prev-title">Previous</div>
<h2 class="item-pagination-title">${escape(post.related[0]?.title ?? "")}</h2></div></div></a>
<a href="#" class="item-pagination-link item-pagination-link--next"><div class="pagination-title-wrapper"><div>Next</div>
<h2 class="item-pagination-title">${escape(post.related[1]?.title ?? "")}</h2></div></a></section>
</section></article></main>
<footer class="sections" id="footer-sections"><section class="page-section"><div class="sqs-block newsletter-block sqs-block-newsletter">
<div class="newsletter-form-wrapper"><header class="newsletter-form-header"><h2 class="newsletter-form-header-title">Subscribe</h2>
<div class="newsletter-form-header-description"><p>${post.newsletter}</p></div></header><form><input type="email"/></form>
<div class="newsletter-form-footnote"><p>We respect your privacy.</p></div></div></div><p>Made in Calder with Squarespace</p></section></footer>
</div>
<div class="sqs-cookie-banner-v2" role="dialog"><div class="sqs-cookie-banner-v2-text"><p>${post.cookies}</p></div><button>Accept</button>
<button>Decline</button></div>
</body></html>`;
}

function write(block: Block): string {
  const name = block.kind === "paragraph" ? ' class=""' : "";
  return writeBlock(block, `${name} style="white-space:pre-wrap;"`);
}

/** Each run of text is a block of its own. */
function open(): string {
  return '<div class="sqs-block html-block sqs-block-html" data-block-type="2"><div class="sqs-block-content"><div class="sqs-html-content">';
}

/** "-0400" without a colon, as the system writes it. */
function offset(date: string): string {
  return date.replace(/(?<=T.*[+-]\d{2}):(?=\d{2}$)/u, "").replace(/Z$/u, "+0000");
}

const split = (inner: string): string => `</div></div></div>${inner}${open()}`;

function between({ captions, credit, related, newsletter }: Post): Record<number, string> {
  return {
    2: split(
      `<div class="sqs-block image-block sqs-block-image"><div class="sqs-block-content">
<div class="image-block-outer-wrapper layout-caption-below"><figure class="sqs-block-image-figure intrinsic"><div class="image-block-wrapper">
<img src="/n.jpg" alt=""/></div><figcaption class="image-caption-wrapper"><div class="image-caption"><p>${captions[0]} ${credit}.</p></div>
</figcaption></figure></div></div></div>`,
    ),
    4: split(
      `<div class="sqs-block summary-v2-block sqs-block-summary-v2"><div class="sqs-block-content">
<div class="summary-heading">More from the balcony</div>
<div class="summary-item-list">${times(
        related,
        ({ title, url }) => `<div class="summary-item"><div class="summary-content">
<div class="summary-title"><a href="${url}" class="summary-title-link">${escape(title)}</a></div><div class="summary-metadata">
<time>Sep 3, 2025</time></div></div></div>`,
      )}</div></div></div>`,
    ),
    6: split(
      `<div class="sqs-block newsletter-block sqs-block-newsletter"><div class="sqs-block-content"><div class="newsletter-form-wrapper">
<h2 class="newsletter-form-header-title">Join us</h2><p>${newsletter}</p></div></div></div>`,
    ),
  };
}
