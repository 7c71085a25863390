/** Like Medium: hashed classes, one division in another, claps and responses, a call to join within the story. */
import { escape, jsonLd, type Post, type System, times, weave, writeDay } from "../post.ts";
import type { Block } from "../story.ts";

export const medium: System = { name: "Medium-like", outlet: "Slow Reels", render };

function render(post: Post): string {
  const { story, outlet, url } = post;
  return `<!doctype html><html lang="en"><head>
<title>${escape(story.title)} | by ${story.author} | ${outlet} | ${writeDay(story.published).slice(0, 3)}, 2025</title>
<meta property="og:site_name" content="Inkwell"/><meta property="og:type" content="article"/>
<meta property="article:published_time" content="${new Date(story.published).toISOString()}"/>
<meta name="title" content="${escape(story.title)}"/><meta property="og:title" content="${escape(story.title)}"/>
<meta property="article:author" content="https://inkwell.example/@writer"/><meta name="author" content="${story.author}"/>
<link rel="canonical" href="${url}"/>
${jsonLd({
  "@context": "http://schema.org",
  "@type": "NewsArticle",
  url,
  dateCreated: new Date(story.published).toISOString(),
  datePublished: new Date(story.published).toISOString(),
  dateModified: new Date(story.modified ?? story.published).toISOString(),
  headline: story.title,
  name: story.title,
  identifier: "8d1",
  author: { "@type": "Person", name: story.author, url: "/@writer" },
  creator: [story.author],
  publisher: { "@type": "Organization", name: outlet },
  mainEntityOfPage: url,
  isAccessibleForFree: true,
})}
</head><body><div id="root"><div class="a b c"><div class="d e"><div class="l m n o c"><a class="ag ah" href="#">Open in app</a>
<a class="ag ah" href="#">Sign up</a><a class="ag ah" href="#">Sign in</a></div>
<div class="p q"><a href="/">Inkwell</a><div class="ab r"><input placeholder="Search" /></div><a href="#">Write</a></div></div>
<div class="x y"><div class="z ab"><article class="meteredContent"><div class="fs ft"><section><div><div class="fu fv">
<div class="gp gq"><h1 id="a1" class="pw-post-title hj hk hl" data-testid="storyTitle">${escape(story.title)}</h1></div>
<div><h2 id="a2" class="pw-subtitle-paragraph io hk">${escape(story.standfirst)}</h2></div>
<div class="ip iq"><div class="speechify-ignore ab cp"><div class="speechify-ignore bh l"><div class="ir is ab"><div><a href="#">
<img alt="${story.author}" src="/l.jpg" width="32"/></a></div><div class="bn bh l"><span class="bf b">
<a data-testid="authorName" href="#">${story.author}</a></span><span>·</span><span><button>Follow</button></span></div></div>
<div class="ab jb"><span class="bf b bg">Published in <a href="#"><p>${outlet}</p></a></span><span>·</span>
<span data-testid="storyReadTime">5 min read</span><span>·</span><span data-testid="storyPublishDate">${writeDay(story.published)}</span></div>
</div></div>
<div class="ab co jz"><div class="ka"><button aria-label="claps"></button><p class="bf b dw">1.2K</p></div><div class="ka">
<button aria-label="responses"></button><p class="bf b dw">31</p></div><div><button>Listen</button></div><div><button>Share</button></div></div></div>
${weave(story.blocks, write, between(post))}
</div></div></section></div></article></div>
<div class="ab ca"><div class="ch bh"><div class="sm sn ab">${times(
    ["Film", "Television", "Streaming", "Culture"],
    (tag) => `<a class="so ay" href="#">
<div class="sp">${tag}</div></a>`,
  )}</div></div></div>
<footer class="tf tg"><div class="ab q"><span class="pw-multi-vote-icon"><button></button></span><p class="bf b bg z dw">1.2K</p>
<p class="bf b bg z dw">31</p></div></footer>
<div class="uu uv"><div class="ab vt"><h2 class="bf b">Published in ${outlet}</h2><div><span>3.1K followers</span><span>·</span>
<span>Last published 2 days ago</span></div><p class="bf b ww">Writing about pictures that move, at the pace they deserve.</p></div>
<div class="ab vt"><h2 class="bf b">Written by ${story.author}</h2><div><span>842 followers</span><span>·</span><span>97 following</span></div>
<p class="bf b ww">${story.author} ${post.bio}</p><button>Follow</button></div></div>
<div class="vv"><h2>Responses (${post.comments.length})</h2>${times(
    post.comments,
    ({ name, text }) => `<div class="vw"><div class="ab q">
<a href="#">${name}</a><p class="bf">Oct 4</p></div><div class="vx"><pre class="vy"><div>${text}</div></pre></div><div class="ab">
<button>Reply</button></div></div>`,
  )}<button>See all responses</button></div>
<div class="wr ws"><h2>More from ${story.author} and ${outlet}</h2>${times(
    [...post.related, ...post.popular],
    ({ title, url: to }) => `<div class="wt">
<div class="wu"><a href="${to}"><h2 class="bf wv">${escape(title)}</h2><div><h3 class="bf b">And what it tells about the people who pay for it</h3></div>
</a><div class="ab"><span>Mar 3</span><p>204</p><p>6</p></div></div></div>`,
  )}<a href="#">See more recommendations</a></div>
<div class="yy"><a href="#"><p>Help</p></a><a href="#"><p>Status</p></a><a href="#"><p>About</p></a><a href="#"><p>Careers</p></a><a href="#">
<p>Privacy</p></a></div>
</div></div></div></body></html>`;
}

function write({ kind, lines }: Block): string {
  const text = escape(lines[0] ?? "");
  if (kind === "heading") return `<h1 id="h9" class="mk ml hk bf mm">${text}</h1>`;
  if (kind === "question")
    return `<p class="pw-post-body-paragraph ln lo hk"><strong class="lp hl">${text}</strong></p>`;
  if (kind === "quotation")
    return `<blockquote class="oo"><p class="pw-post-body-paragraph ln">${text}</p></blockquote>`;
  if (kind === "list")
    return `<ul class="">${lines.map((line) => `<li class="ln lo hk pp">${escape(line)}</li>`).join("")}</ul>`;
  return `<p id="b3" class="pw-post-body-paragraph ln lo hk lp b">${text}</p>`;
}

function between({ captions, credit, related, newsletter, story }: Post): Record<number, string> {
  return {
    1: `<figure class="mq mr ms"><div role="button" tabindex="0"><picture><img alt="" src="/m.jpg"/></picture></div>
<figcaption class="nh ff ni">${captions[0]} Photo by <a href="#">${credit}</a></figcaption></figure>`,
    4: `<div class="nj nk"><div class="nl"><div class="nm"><h2 class="bf nn">Get ${story.author}’s stories in your inbox</h2>
<p class="bf no">${newsletter}</p><button>Subscribe</button></div></div></div>`,
    6: `<div class="np nq"><a href="${related[1]?.url}" rel="noopener follow" target="_blank"><div class="nr ab"><div class="ns">
<h2 class="bf ix">${escape(related[1]?.title ?? "")}</h2><div class="nt"><h3 class="bf b">It is not the one you think</h3></div><div class="nu">
<p class="bf b">inkwell.example</p></div></div></div></a></div>`,
  };
}
