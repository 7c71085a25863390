/** An AMP page: custom elements for all that moves, a consent dialogue, a sidebar, lists of stories between paragraphs. */
import { escape, jsonLd, type Post, type System, times, weave, writeBlock, writeDay } from "../post.ts";

export const amp: System = { name: "AMP", outlet: "Vista Nightly", render };

function render(post: Post): string {
  const { story, outlet, url, sections } = post;
  return `<!doctype html>
<html ⚡ lang="en">
<head>
<meta charset="utf-8">
<title>${escape(story.title)}</title>
<link rel="canonical" href="${url}">
<script async src="https://cdn.ampproject.example/v0.js"></script>
<style amp-custom>.story-body p{margin:0}</style>
${jsonLd({
  "@context": "https://schema.org",
  "@type": "ReportageNewsArticle",
  mainEntityOfPage: url,
  headline: story.title,
  datePublished: story.published,
  dateModified: story.modified ?? story.published,
  author: { "@type": "Person", name: [story.author] },
  publisher: { "@type": "Organization", name: outlet, logo: { "@type": "ImageObject", url: "/logo.png" } },
})}
</head>
<body>
<amp-sidebar id="sidebar" layout="nodisplay" side="left"><ul>${times(sections, (name) => `<li><a href="#">${name}</a></li>`)}</ul></amp-sidebar>
<amp-consent id="consent" layout="nodisplay"><div id="consent-ui" class="consent"><p>${post.cookies}</p>
<button on="tap:consent.accept">Accept</button><button>Manage options</button></div></amp-consent>
<amp-analytics type="gtag"><script type="application/json">{"vars":{"title":"${story.slug}"}}</script></amp-analytics>
<header class="hd"><button on="tap:sidebar.toggle">☰</button><a href="/">${outlet}</a></header>
<div class="story" id="story"><div class="crumbs"><a href="/">Home</a> › <a href="#">${story.section}</a></div>
<h1 class="story-hed">${escape(story.title)}</h1><p class="story-dek">${escape(story.standfirst)}</p>
<div class="story-by">By ${story.author} <span class="sep">|</span>
<span class="story-date">Updated ${writeDay(story.modified ?? story.published)} 12:30 PM</span></div>
<div class="social"><amp-social-share type="system"></amp-social-share><amp-social-share type="email"></amp-social-share></div>
<amp-img src="/u.jpg" width="640" height="360" layout="responsive"></amp-img>
<div class="photo-caption">${post.captions[0]} <span class="photo-credit">${post.credit}</span></div>
<div class="story-body">
${weave(story.blocks, writeBlock, between(post))}
</div>
<div class="tags"><a href="#">#${story.section}</a> <a href="#">#streaming</a></div>
<div class="bio"><p><em>${story.author} ${post.bio}</em></p></div>
<div class="also"><h3>More From ${outlet}</h3>${times(
    post.related,
    ({ title, url: to }) => `<div class="also-item">
<a href="${to}">${escape(title)}</a></div>`,
  )}</div>
<amp-list src="/most-read.json" layout="fixed-height" height="300"><template type="amp-mustache"><a href="{{url}}">{{title}}</a></template></amp-list>
</div>
<footer class="ft"><p>© 2025 ${outlet}. This material may not be published, broadcast, rewritten, or redistributed. All market data delayed 20 minutes.</p>
<p><a href="#">View full site</a></p></footer>
</body></html>`;
}

function between({ captions, credit, related, popular, newsletter }: Post): Record<number, string> {
  return {
    1: `<div class="ad-wrap"><span>Advertisement</span><amp-ad width="300" height="250" type="doubleclick"></amp-ad></div>`,
    2: `<p><strong>ALSO READ: <a href="${related[0]?.url}">${escape(related[0]?.title ?? "")}</a></strong></p>`,
    3: `<amp-img src="/v.jpg" width="640" height="360"></amp-img>
<div class="photo-caption">${captions[1]} <span class="photo-credit">${credit}</span></div>`,
    5: `<div class="inline-list"><h4>Trending</h4><ul>${times(popular, ({ title, url }) => `<li><a href="${url}">${escape(title)}</a></li>`)}</ul>
</div>`,
    6: `<div class="nl-box"><p><b>Nightly in your inbox</b></p><p>${newsletter}</p><a class="btn" href="#">Subscribe</a></div>`,
  };
}
