/** Ghost: cards between paragraphs for images, bookmarks, signing up and calls to act; comments in a frame. */
import { escape, jsonLd, type Post, type System, times, weave, writeBlock, writeDay } from "../post.ts";

export const ghost: System = { name: "Ghost", outlet: "Long Take", render };

function render(post: Post): string {
  const { story, outlet, url, sections } = post;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<title>${escape(story.title)}</title>
<meta charset="utf-8">
<link rel="canonical" href="${url}">
<meta property="og:site_name" content="${outlet}">
<meta property="og:type" content="article">
<meta property="og:title" content="${escape(story.title)}">
<meta property="article:published_time" content="${new Date(story.published).toISOString()}">
<meta property="article:modified_time" content="${new Date(story.modified ?? story.published).toISOString()}">
${jsonLd({
  "@context": "https://schema.org",
  "@type": "Article",
  publisher: { "@type": "Organization", name: outlet, url: "https://longtake.example/" },
  author: { "@type": "Person", name: story.author, url: "/author/x/", sameAs: [] },
  headline: story.title,
  url,
  datePublished: new Date(story.published).toISOString(),
  dateModified: new Date(story.modified ?? story.published).toISOString(),
  mainEntityOfPage: url,
})}
<meta name="generator" content="Ghost 5.96">
</head>
<body class="post-template tag-film has-sans-title">
<div class="gh-viewport">
<header id="gh-navigation" class="gh-navigation is-left-logo gh-outer"><div class="gh-navigation-inner gh-inner">
<a class="gh-navigation-logo is-title" href="/">${outlet}</a>
<nav class="gh-navigation-menu"><ul class="nav">${times(sections, (name) => `<li class="nav-film"><a href="#">${name}</a></li>`)}</ul></nav>
<div class="gh-navigation-actions"><a class="gh-portal-link" href="#/portal/signin">Sign in</a>
<a class="gh-button" href="#/portal/signup">Subscribe</a></div></div></header>
<main class="gh-main"><article class="gh-article post tag-film featured">
<header class="gh-article-header gh-canvas"><a class="gh-article-tag" href="#">${story.section}</a>
<h1 class="gh-article-title is-title">${escape(story.title)}</h1><p class="gh-article-excerpt is-body">${escape(story.standfirst)}</p>
<div class="gh-article-meta"><div class="gh-article-author-image"><a href="#"><img src="/h.jpg" alt="${story.author}"></a></div>
<div class="gh-article-meta-wrapper"><h4 class="gh-article-author-name"><a href="#">${story.author}</a></h4><div class="gh-article-meta-content">
<time class="gh-article-meta-date" datetime="${story.published.slice(0, 10)}">${writeDay(story.published)}</time>
<span class="gh-article-meta-length"><span class="bull">—</span> 4 min read</span></div></div></div>
<figure class="gh-article-image"><img src="/i.jpg" alt=""><figcaption>${post.captions[0]}</figcaption></figure></header>
<section class="gh-content gh-canvas is-body drop-cap">
${weave(story.blocks, writeBlock, between(post))}
</section></article>
<div class="gh-article-comments gh-canvas"><header class="gh-comments-header"><h2>Comments</h2><span class="comment-count">12 comments</span>
</header><script></script></div>
</main>
<section class="gh-container is-grid gh-outer"><div class="gh-container-inner gh-inner"><h2 class="gh-container-title">Read more</h2>
<div class="gh-feed">
${times(
  post.related,
  ({ title, url: to, day }) => `<article class="gh-card post"><a class="gh-card-link" href="${to}">
<div class="gh-card-wrapper"><h3 class="gh-card-title is-title">${escape(title)}</h3>
<p class="gh-card-excerpt is-body">On the day after, nobody at the company would say what had happened in the room.</p>
<footer class="gh-card-meta"><time class="gh-card-date" datetime="${day.slice(0, 10)}">${writeDay(day)}</time></footer></div></a></article>`,
)}
</div></div></section>
<footer class="gh-footer has-accent-color gh-outer"><div class="gh-footer-inner gh-inner"><section class="gh-footer-signup">
<h2 class="gh-footer-signup-header is-title">${outlet}</h2><p class="gh-footer-signup-subhead is-body">Slow writing about moving pictures.</p>
<form class="gh-form"><input type="email" placeholder="jamie@example.com"><button>Subscribe</button></form></section>
<div class="gh-footer-copyright">Powered by Ghost</div></div></footer>
</div></body></html>`;
}

function between({ captions, related, newsletter }: Post): Record<number, string> {
  const bookmark = related[2]!;
  return {
    2: `<figure class="kg-card kg-image-card kg-width-wide kg-card-hascaption"><img src="/j.jpg" class="kg-image" alt=""><figcaption>
<span style="white-space: pre-wrap;">${captions[1]}</span></figcaption></figure>`,
    3: `<div class="kg-card kg-signup-card kg-width-regular"><div class="kg-signup-card-content"><div class="kg-signup-card-text">
<h2 class="kg-signup-card-heading">Sign up for Long Take</h2><p class="kg-signup-card-subheading">${newsletter}</p>
<form class="kg-signup-card-form"><input type="email"><button>Subscribe</button></form>
<p class="kg-signup-card-disclaimer">No spam. Unsubscribe anytime.</p></div></div></div>`,
    5: `<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="${bookmark.url}"><div class="kg-bookmark-content">
<div class="kg-bookmark-title">${escape(bookmark.title)}</div>
<div class="kg-bookmark-description">A year of rumours, set out in the order in which they turned out to be wrong.</div>
<div class="kg-bookmark-metadata"><span class="kg-bookmark-author">Long Take</span><span class="kg-bookmark-publisher">Ian Roe</span></div></div>
</a></figure>`,
    7: `<div class="kg-card kg-cta-card kg-cta-bg-grey" data-layout="minimal"><div class="kg-cta-sponsor-label-wrapper">
<div class="kg-cta-sponsor-label"><p>SPONSORED</p></div></div><div class="kg-cta-content"><div class="kg-cta-text">
<p>Fenwick's mattresses are made of one hundred percent wool. Long Take readers get twenty percent off with the code REEL.</p></div>
<a href="#" class="kg-cta-button">Try Fenwick</a></div></div>`,
  };
}
