/** Like Chorus: an entry of prefixed classes, asides that promote other stories, a newsletter form, comments that load later. */
import { escape, jsonLd, type Post, type System, times, weave, writeBlock, writeDay } from "../post.ts";

export const chorus: System = { name: "Chorus-like", outlet: "Pixel Harbor", render };

function render(post: Post): string {
  const { story, outlet, url, sections } = post;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escape(story.title)} - ${outlet}</title>
<link rel="canonical" href="${url}">
<meta property="og:site_name" content="${outlet}"><meta property="og:title" content="${escape(story.title)}">
<meta name="sailthru.date" content="${new Date(story.published).toISOString().slice(0, 19).replace("T", " ")}">
<meta name="parsely-author" content="${story.author}">
${jsonLd([
  {
    "@context": "http://schema.org",
    "@type": "NewsArticle",
    mainEntityOfPage: url,
    headline: story.title,
    description: story.standfirst,
    speakable: { "@type": "SpeakableSpecification", xpath: ["/html/head/title"] },
    datePublished: story.published,
    dateModified: story.modified ?? story.published,
    author: [{ "@type": "Person", name: story.author }],
    publisher: { "@type": "Organization", name: outlet },
  },
])}
</head>
<body class="entry_key_unison_standard entry_layout_unison_main">
<section class="c-masthead"><header class="c-masthead__main"><h2 class="c-masthead__logo"><a href="/">${outlet}</a></h2></header>
<div class="c-nav-list">${times(sections, (name) => `<li class="c-nav-list__item"><a href="#">${name}</a></li>`)}</div></section>
<section id="content"><div class="l-wrapper"><article class="l-segment l-main-content">
<div class="c-entry-hero c-entry-hero--default"><div class="c-entry-group-labels"><ul><li class="c-entry-group-labels__item"><a href="#">
<span>${story.section}</span></a></li></ul></div>
<h1 class="c-page-title">${escape(story.title)}</h1><p class="c-entry-summary p-dek">${escape(story.standfirst)}</p>
<div class="c-byline"><span class="c-byline-wrapper">By <span class="c-byline__item"><a href="#">
<span class="c-byline__author-name">${story.author}</span></a>
</span> <a class="c-byline__twitter-handle">@${story.author.split(" ")[0]?.toLowerCase()}</a> <span class="c-byline__item">
<time class="c-byline__item" data-ui="timestamp" datetime="${story.published}">${writeDay(story.published)}, 4:45pm EDT</time></span></span></div>
<div class="c-social-buttons c-social-buttons--main"><span>Share this story</span><ul><li><a class="c-social-buttons__item">
<span>Share this on Facebook</span></a></li><li><a class="c-social-buttons__item"><span>Share this on Twitter</span></a></li><li><a>
<span>Share</span> All sharing options</a></li></ul></div></div>
<figure class="e-image e-image--hero"><span class="e-image__inner"><img src="/r.jpg" alt=""></span><span class="e-image__meta">
<figcaption>${post.captions[0]}</figcaption><cite>${post.credit}</cite></span></figure>
<div class="c-entry-content">
${weave(story.blocks, (block) => writeBlock(block, ' id="Xa1"'), between(post))}
</div>
<div class="c-tab-bar"><div class="c-entry-stream"><h3>In this stream</h3><p><a href="#">Everything we know about the autumn season</a></p>
<ul>${times(post.popular.slice(0, 3), ({ title, url: to }) => `<li class="c-entry-stream__item"><a href="${to}">${escape(title)}</a></li>`)}</ul>
<a href="#">View all 21 stories</a></div></div>
<div class="c-newsletter_signup_box c-newsletter_signup_box--breaker" id="newsletter-signup"><div class="c-newsletter_signup_box__main">
<span class="c-newsletter_signup_box__cta">The Evening Reel</span><p class="c-newsletter_signup_box__blurb">${post.newsletter}</p></div>
<form class="c-newsletter_signup_box__form"><input type="email"><button>Subscribe</button></form></div>
<div class="c-comments" id="comments"><div class="c-comments__loading">Loading comments...</div></div>
</article>
<aside class="l-sidebar-fixed"><div class="c-rock-list"><h4 class="c-rock-list__title">Most Read</h4>
<ol>${times(post.popular, ({ title, url: to }) => `<li class="c-rock-list__body"><a href="${to}"><h5>${escape(title)}</h5></a></li>`)}</ol></div>
</aside>
<div class="c-recirc-module"><h4>The Latest</h4>${times(
    post.related,
    ({ title, url: to }) => `<div class="c-entry-box--compact">
<h2 class="c-entry-box--compact__title"><a href="${to}">${escape(title)}</a></h2>
<p class="c-entry-box--compact__dek">And a few things that nobody has noticed yet</p>
<div class="c-byline">By <a href="#">June Abara</a> September 2</div></div>`,
  )}</div>
</div></section>
<footer class="l-footer"><ul><li><a href="#">Masthead</a></li><li><a href="#">How we rate and review games</a></li><li>
<a href="#">Cookie policy</a></li></ul><p>© 2025 Harbor Media, LLC. All Rights Reserved</p></footer>
<div id="privacy-consent" class="m-privacy-consent" data-ui="consent"><p>${post.cookies}</p><button>I Accept</button></div>
</body></html>`;
}

function between({ captions, credit, related, newsletter }: Post): Record<number, string> {
  return {
    2: `<div class="c-float-right"><aside id="sbn1"><h3>Related</h3><ul><li><a href="${related[0]?.url}">${escape(related[0]?.title ?? "")}</a>
</li></ul></aside></div>`,
    3: `<div class="c-float-left c-float-hang"><aside id="pq1"><q>Nobody had asked it about one, and nobody was going to.</q></aside></div>`,
    4: `<figure class="e-image"><span class="e-image__inner"><img src="/s.jpg" alt=""></span><span class="e-image__meta">
<figcaption>${captions[1]}</figcaption><cite>Image: ${credit}</cite></span></figure>`,
    5: `<div class="c-read-more-box c-float-left"><p class="c-read-more-box__title">Read More</p>
<ul>${times(related.slice(1), ({ title, url }) => `<li class="c-read-more-box__item"><a href="${url}">${escape(title)}</a></li>`)}</ul></div>`,
    6: `<div class="c-newsletter_inline"><p><strong>Sign up for the newsletter</strong> ${newsletter}</p></div>`,
  };
}
