/** Blogger: a body of line breaks rather than paragraphs, pictures with captions as tables, gadgets in the sidebar. */
import { escape, type Post, type System, times, weave, writeDay } from "../post.ts";
import type { Block } from "../story.ts";

export const blogger: System = { name: "Blogger", outlet: "Notes From the Back Row", render };

function render(post: Post): string {
  const { story, outlet, url } = post;
  return `<!DOCTYPE html>
<html class='v2' dir='ltr' lang='en'>
<head>
<meta content='text/html; charset=UTF-8' http-equiv='Content-Type'/>
<meta content='blogger' name='generator'/>
<link href='${url}' rel='canonical'/>
<meta content='${url}' property='og:url'/>
<meta content='${escape(story.title).replaceAll("'", "&#39;")}' property='og:title'/>
<title>${outlet}: ${escape(story.title)}</title>
<style id='page-skin-1' type='text/css'><!-- .post-body { font-size: 110%; } --></style>
</head>
<body class='item-view loading'>
<div class='body-fauxcolumns'><div class='fauxcolumn-outer body-fauxcolumn-outer'></div></div>
<div class='content'><div class='content-inner'>
<header><div class='header section' id='header'><div class='widget Header'><div class='titlewrapper'><h1 class='title'><a href='/'>${outlet}</a>
</h1></div><div class='descriptionwrapper'><p class='description'><span>Films and series, seen late and written down slowly.</span></p></div>
</div></div></header>
<div class='main-outer'><div class='main section' id='main'><div class='widget Blog' id='Blog1'><div class='blog-posts hfeed'>
<div class="date-outer"><h2 class='date-header'>
<span>${writeWeekday(story.published)}, ${writeDay(story.published)}</span></h2>
<div class="date-posts"><div class='post-outer'>
<div class='post hentry uncustomized-post-template' itemprop='blogPost' itemscope='itemscope' itemtype='http://schema.org/BlogPosting'>
<meta content='42' itemprop='postId'/>
<h3 class='post-title entry-title' itemprop='name'>${escape(story.title)}</h3>
<div class='post-header'><div class='post-header-line-1'></div></div>
<div class='post-body entry-content' id='post-body-42' itemprop='description articleBody'>
${weave(story.blocks, write, between(post))}
<div style='clear: both;'></div></div>
<div class='post-footer'><div class='post-footer-line post-footer-line-1'>
<span class='post-author vcard'>Posted by <span class='fn' itemprop='author' itemscope='itemscope'><a class='g-profile' href='#' rel='author'>
<span itemprop='name'>${story.author}</span></a></span></span>
<span class='post-timestamp'>at <a class='timestamp-link' href='${url}' rel='bookmark'>
<abbr class='published' itemprop='datePublished' title='${story.published}'>9:20 AM</abbr></a></span>
<div class='post-share-buttons goog-inline-block'><a class='goog-inline-block share-button sb-email' href='#'>
<span class='share-button-link-text'>Email This</span></a><a class='goog-inline-block share-button sb-blog' href='#'>
<span class='share-button-link-text'>BlogThis!</span></a><a class='goog-inline-block share-button' href='#'>
<span class='share-button-link-text'>Share to Facebook</span></a></div></div>
<div class='post-footer-line post-footer-line-2'>
<span class='post-labels'>Labels: <a href='#' rel='tag'>films</a>, <a href='#' rel='tag'>${story.section}</a></span></div></div>
</div>
${comments(post)}
</div></div></div></div>
<div class='blog-pager' id='blog-pager'><a class='blog-pager-newer-link' href='#'>Newer Post</a>
<a class='blog-pager-older-link' href='#'>Older Post</a><a class='home-link' href='/'>Home</a></div>
<div class='post-feeds'><div class='feed-links'>Subscribe to: <a class='feed-link' href='#'>Post Comments (Atom)</a></div></div>
</div></div>
${gadgets(post)}
</div></div></div>
<script>cookieChoices = {};</script><div id="cookieChoiceInfo" style="position:fixed;top:0"><span>${post.cookies}</span><a href="#">Learn more</a>
<a href="#">Got it</a></div>
</body></html>`;
}

/** "Friday". */
function writeWeekday(date: string): string {
  const noon = new Date(`${date.slice(0, 10)}T12:00:00Z`);
  return noon.toLocaleDateString("en-US", { weekday: "long", timeZone: "UTC" });
}

/** Everything is text with two line breaks behind it. */
function write({ kind, lines }: Block): string {
  const text = escape(lines[0] ?? "");
  if (kind === "heading" || kind === "question") return `<b>${text}</b><br /><br />`;
  if (kind === "quotation") return `<blockquote class="tr_bq">${text}</blockquote>`;
  if (kind === "list") return `<ul>${lines.map((line) => `<li>${escape(line)}</li>`).join("")}</ul>`;
  return `${text}<br /><br />`;
}

function between({ captions, credit }: Post): Record<number, string> {
  return {
    1: `<table align="center" cellpadding="0" cellspacing="0" class="tr-caption-container" style="margin-left: auto;"><tbody><tr>
<td style="text-align: center;"><a href="/k.jpg"><img border="0" src="/k.jpg" /></a></td></tr><tr>
<td class="tr-caption" style="text-align: center;">${captions[0]} (${credit})</td></tr></tbody></table><br />`,
  };
}

function comments({ comments: said }: Post): string {
  return `<div class='comments' id='comments'><a name='comments'></a><h4>${said.length} comments:</h4><div id='Blog1_comments-block-wrapper'>
<dl id='comments-block'>
${times(
  said,
  ({
    name,
    text,
  }) => `<dt class='comment-author'><a href='#' rel='nofollow'>${name}</a> said...</dt><dd class='comment-body'>
<p>${text}</p></dd><dd class='comment-footer'><span class='comment-timestamp'><a href='#'>October 3, 2025 at 7:12 PM</a></span></dd>`,
)}
</dl></div><p class='comment-footer'><a href='#'>Post a Comment</a></p></div>`;
}

function gadgets({ popular }: Post): string {
  return `<div class='column-right-outer'><aside><div class='sidebar section' id='sidebar-right-1'><div class='widget Profile'><h2>About Me</h2>
<div class='widget-content'><dl><dt>Back Row Betty</dt>
<dd class='profile-textblock'>I have sat through everything so that you do not have to. Former usher, present nuisance, mother of three cats.</dd>
</dl><a class='profile-link' href='#'>View my complete profile</a></div></div>
<div class='widget BlogArchive'><h2>Blog Archive</h2><ul class='hierarchy'>
<li>▼ 2025 (31)<ul class='posts'>${times(popular, ({ title, url }) => `<li><a href='${url}'>${escape(title)}</a></li>`)}</ul></li>
<li>► 2024 (48)</li></ul></div>
<div class='widget Label'><h2>Labels</h2><ul><li><a href='#'>films</a> (211)</li><li><a href='#'>series</a> (98)</li></ul></div></aside></div>`;
}
