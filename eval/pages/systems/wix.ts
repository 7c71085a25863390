/** Wix: divisions with hashed names throughout, paragraphs of spans, recent posts and comments as further divisions. */
import { escape, jsonLd, type Post, type System, times, weave, writeDay } from "../post.ts";
import type { Block } from "../story.ts";

export const wix: System = { name: "Wix", outlet: "Cinder and Celluloid", render };

function render(post: Post): string {
  const { story, outlet, url, sections } = post;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset='utf-8'>
<meta name="generator" content="Wix.com Website Builder"/>
<title>${escape(story.title)}</title>
<link rel="canonical" href="${url}"/>
<meta property="og:title" content="${escape(story.title)}"/><meta property="og:site_name" content="${outlet}"/>
<meta property="og:type" content="article"/>
<meta property="article:published_time" content="${new Date(story.published).toISOString()}"/>
<meta property="article:modified_time" content="${new Date(story.modified ?? story.published).toISOString()}"/>
<meta property="article:author" content="${story.author}"/>
${jsonLd({
  "@context": "https://schema.org",
  "@type": "BlogPosting",
  author: { "@type": "Person", name: story.author },
  dateModified: new Date(story.modified ?? story.published).toISOString(),
  datePublished: new Date(story.published).toISOString(),
  headline: story.title,
  mainEntityOfPage: url,
  publisher: { "@type": "Organization", name: outlet },
})}
</head>
<body class='responsive'><div id="SITE_CONTAINER"><div id="main_MF" class="main_MF"><div id="SITE_HEADER" class="x4Pq1"><div class="Fs9TN">
<h6 class="font_6 wixui-rich-text__text"><a href="/">${outlet}</a></h6></div><div class="menu-wfx9">
<div class="JJ2x">${times(
    sections,
    (
      name,
    ) => `<div class="PlZyDq"><a class="yd2h" href="#"><div class="TWFxr5"><div class="du4IWj">${name}</div></div></a>
</div>`,
  )}</div></div><div><button aria-label="Log In"><span>Log In</span></button></div></div>
<div id="PAGES_CONTAINER"><div id="SITE_PAGES"><div class="HT5ybB"><div id="TPAMultiSection_kx"><div class="TPAMultiSection_kx">
<div data-hook="post-page-root" class="o2Cm"><div class="pRGtzU"><div class="blog-header-component"><nav><ul><li><a href="#">All Posts</a></li>
<li><a href="#">${story.section}</a></li></ul></nav></div>
<div class="post-page__content" data-hook="post"><div class="SYkPVd"><div class="mjQ1r"><div data-hook="post-title-wrap"><header>
<h1 class="UbhFJ7 nkqC0Q blog-post-title-font" data-hook="post-title"><span class="post-title__text">
<span class="blog-post-title-color">${escape(story.title)}</span></span></h1></header></div>
<div class="post-header" data-hook="post-header"><ul class="e2v8L"><li><span data-hook="user-name" title="${story.author}">${story.author}</span>
</li><li><span title="${writeDay(story.published).slice(0, 3)} 14" class="time-ago" data-hook="time-ago">${writeDay(story.published).slice(0, 3)} 14</span>
</li><li><span title="3 min read" class="time-to-read" data-hook="time-to-read">3 min read</span></li>
</ul>${story.modified === null ? "" : `<p class="zoLQR" data-hook="time-stamp">Updated: <span>3 days ago</span></p>`}</div>
<section class="zxc9" data-hook="post-description"><article class="blog-post-page-font"><div class="post-content__body"><div class="moLNF s6rLU">
<div data-rce-version="10.92.1"><div class="LzE4L _2NdIJ" dir="ltr" data-id="content-viewer">
${weave(story.blocks, write, between(post))}
</div></div></div></div></article></section>
<div class="jHsOn"><ul class="tags"><li><a href="#">streaming</a></li><li><a href="#">drama</a></li></ul></div>
<div class="KZqg"><div class="post-footer__social"><button aria-label="Share via Facebook"></button><a href="#">${story.section}</a></div>
<div class="vIews"><span>214 views</span><span>0 comments</span><span>Post not marked as liked</span></div></div></div></div></div></div>
<div class="qQ3t" data-hook="related-posts"><div class="RPtt"><p>Recent Posts</p><a href="#">See All</a>
</div>${times(
    post.related,
    ({ title, url: to }) => `<div class="OmJFS"><div class="gallery-item"><a href="${to}">
<div class="bQ1o" data-hook="post-list-item"><div class="blog-post-title">${escape(title)}</div>
<div class="blog-post-description">There are many reasons why nobody saw it coming, and one why they should have.</div></div></a></div></div>`,
  )}</div>
<div class="comments-wrap" data-hook="comments"><div class="cm-hd"><h2>Comments</h2></div>
<div class="cm-ls">${times(
    post.comments,
    ({ name, text }) => `<div class="cm-it"><div>${name}</div><div>2 days ago</div><div class="kkv">
<p>${text}</p></div><div><button>Like</button><button>Reply</button></div></div>`,
  )}</div><div>Write a comment...</div></div>
</div></div></div></div></div></div></div>
<div id="SITE_FOOTER"><div class="font_8"><p class="font_8">Subscribe Form</p><p>${post.newsletter}</p><button>Submit</button>
<p>Thanks for submitting!</p><p>©2025 by ${outlet}. Proudly created with Wix.com</p></div></div>
<div class="consent-banner-root" data-hook="consent-banner-root"><p>${post.cookies}</p><button>Accept</button></div></div></div></body></html>`;
}

const span = (text: string): string =>
  `<span class="vkIF2 public-DraftStyleDefault-ltr"><span>${escape(text)}</span></span>`;

function write({ kind, lines }: Block): string {
  const [text = ""] = lines;
  if (kind === "heading") return `<h2 class="FcwNe xZ1H" dir="auto" id="viewer-a">${span(text)}</h2>`;
  if (kind === "question") return `<p class="VtUz _3Ev8" dir="auto" id="viewer-b"><strong>${span(text)}</strong></p>`;
  if (kind === "quotation") return `<blockquote class="eMl4 fQzGm" dir="auto">${span(text)}</blockquote>`;
  if (kind === "list")
    return `<ul class="rOZXt">${lines.map((line) => `<li class="Wy1w"><p class="VtUz">${span(line)}</p></li>`).join("")}</ul>`;
  return `<p class="VtUz _3Ev8 Gm9z" dir="auto" id="viewer-c">${span(text)}</p><p class="VtUz" dir="auto"><span class="vkIF2">
<br role="presentation"/></span></p>`;
}

function between({ captions, related }: Post): Record<number, string> {
  return {
    2: `<div type="image" class="LCPyq" id="viewer-d"><figure data-hook="figure-IMAGE" class="VFyk"><div class="imageContainer">
<img src="/t.jpg" alt=""/></div><figcaption class="rlov"><span>${captions[0]}</span></figcaption></figure></div>`,
    5: `<div data-hook="rcv-block" type="link-preview"><a href="${related[0]?.url}" class="KHmT"><div class="dSv">
<div class="tEz">${escape(related[0]?.title ?? "")}</div><div class="dSc">All of it, from the first rumour to the last denial, in one place.</div>
<div class="uRL">cinderandcelluloid.example</div></div></a></div>`,
  };
}
