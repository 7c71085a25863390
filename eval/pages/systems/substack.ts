/** Substack: buttons and subscription boxes between paragraphs, footnotes, discussion, other posts of the writer. */
import { escape, jsonLd, type Post, type System, times, weave, writeBlock, writeDay } from "../post.ts";

export const substack: System = { name: "Substack", outlet: "The Cold Open", render };

function render(post: Post): string {
  const { story, outlet, url } = post;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8" />
<title data-rh="true">${escape(story.title)} - by ${story.author}</title>
<meta name="author" content="${story.author}"><meta property="og:url" content="${url}">
<link rel="canonical" href="${url}" />
<meta property="og:title" content="${escape(story.title)}"><meta name="description" content="${escape(story.standfirst)}">
${jsonLd({
  "@context": "https://schema.org",
  "@type": "NewsArticle",
  url,
  mainEntityOfPage: url,
  headline: story.title,
  description: story.standfirst,
  image: [],
  datePublished: offset(story.published),
  dateModified: offset(story.published),
  isAccessibleForFree: true,
  author: [{ "@type": "Person", name: story.author, url: "/@x" }],
  publisher: { "@type": "Organization", name: outlet },
})}
</head>
<body class="">
<div id="entry"><div id="main" class="main typography use-theme-bg"><div class="pencraft pc-display-contents pubTheme">
<div data-testid="navbar" class="main-menu"><div class="topbar"><a href="/" class="navbar-title-link">${outlet}</a><div class="navbar-buttons">
<button>Subscribe</button><button>Sign in</button></div></div></div></div>
<div aria-label="Post" role="main" class="single-post-container"><div class="container"><div class="single-post"><div class="pencraft">
<article class="typography newsletter-post post">
<div role="region" aria-label="Post header" class="post-header"><h1 dir="auto" class="post-title published">${escape(story.title)}</h1>
<h3 dir="auto" class="subtitle">${escape(story.standfirst)}</h3>
<div class="pencraft byline-wrapper"><div class="profile-hover-card-target"><a href="#">${story.author}</a></div>
<div class="pencraft pc-reset meta-EgzBVA">${writeDay(story.published).slice(0, 3)} ${Number(story.published.slice(8, 10))}, 2025</div>
<span>∙ Paid</span></div>
<div class="post-ufi style-compressed"><button>88</button><button>14</button><button>7</button><a>Share</a></div></div>
<div class="visibility-check"></div>
<div><div class="available-content"><div dir="auto" class="body markup">
${weave(story.blocks, (block) => writeBlock(block, block.kind === "heading" ? ' class="header-anchor-post"' : ""), between(post))}
${subscribe(post, "Thanks for reading The Cold Open! Subscribe for free to receive new posts and support my work.")}
<div class="footnote" data-component-name="FootnoteToDOM"><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number">1</a>
<div class="footnote-content"></div></div>
</div></div>
<div class="visibility-check"></div>
<div class="post-footer"><div class="post-ufi"><button>88 Likes</button><button>7 Restacks</button></div><div class="post-footer-next-prev">
<a href="#">← Previous</a><a href="#">Next →</a></div></div>
</div></article></div></div></div>
<div id="discussion" class="comments-page"><div class="container"><h4>Discussion about this post</h4><div class="tabs"><span>Comments</span>
<span>Restacks</span></div><div class="comment-list">${times(
    post.comments,
    ({ name, text }) => `<div class="comment">
<div class="comment-content"><div class="comment-meta"><a href="#">${name}</a> <span>Oct 2</span> <span>Liked by ${post.story.author}</span></div>
<div class="comment-body"><p>${text}</p></div><div class="comment-actions"><a>Reply</a><a>Share</a></div></div></div>`,
  )}</div>
<a href="#">12 more comments...</a></div></div>
<div class="single-post-section"><div class="container"><div class="portable-archive"><div class="portable-archive-header"><span>Top</span>
<span>Latest</span><span>Discussions</span></div>${times(
    post.popular,
    ({ title, url: to }) => `<div class="post-preview portable-archive-post">
<div class="post-preview-content"><a href="${to}" class="post-preview-title">${escape(title)}</a>
<a class="post-preview-description" href="${to}">A note on money, and on who gets to say no.</a>
<div class="post-preview-meta">Aug 4 • <a>${story.author}</a></div></div></div>`,
  )}<a>See all</a></div><p>Ready for more?</p><form class="form">
<input type="email"/><button>Subscribe</button></form></div></div>
<div class="footer-wrap publication-footer"><div class="footer-terms"><span>© 2025 ${story.author}</span>
<a href="#">Privacy</a> ∙ <a href="#">Terms</a> ∙ <a href="#">Collection notice</a></div><div class="footer-slogan-blurb">
<a href="#">Substack</a> is the home for great culture</div></div>
</div></div></div></body></html>`;
}

function offset(date: string): string {
  return date.replace(/Z$/u, "+00:00");
}

function subscribe({ newsletter }: Post, text: string): string {
  return `<div class="subscription-widget-wrap" data-attrs="{}" data-component-name="SubscribeWidgetToDOM">
<div class="subscription-widget show-subscribe"><div class="preamble"><p class="cta-caption">${text} ${newsletter}</p></div>
<div class="subscribe-widget is-signed-up is-fully-subscribed"><form class="form"><div class="sideBySideWrap">
<input type="email" placeholder="Type your email..."/><button>Subscribe</button></div></form></div></div></div>`;
}

function between(post: Post): Record<number, string> {
  const { captions, related } = post;
  return {
    1: `<div class="captioned-image-container"><figure><a class="image-link image2 is-viewable-img" href="/o.jpg"><div class="image2-inset">
<picture><img src="/o.jpg" alt=""/></picture></div></a><figcaption class="image-caption">${captions[0]}</figcaption></figure></div>`,
    3: subscribe(post, "The Cold Open is a reader-supported publication."),
    4: `<p class="button-wrapper" data-component-name="ButtonCreateButton"><a class="button primary" href="#"><span>Share</span></a></p>`,
    5: `<div class="digest-post-embed" data-component-name="DigestPostEmbed"><a href="${related[0]?.url}"><div class="pencraft">
<h4>${escape(related[0]?.title ?? "")}</h4><div class="embedded-post-meta">June Abara · Jul 1</div>
<div class="embedded-post-preview">There is a kind of sequel that nobody wanted and everybody makes. I have now seen nine of them.</div>
<span>Read full story</span></div></a></div>`,
    7: `<p class="button-wrapper"><a class="button primary" href="#"><span>Leave a comment</span></a></p>`,
  };
}
