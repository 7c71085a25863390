/** WordPress with a classic theme: sidebar of widgets, author box, related posts of a plugin, no structured data. */
import { escape, type Post, type System, times, weave, writeBlock, writeDay } from "../post.ts";

export const wordpressClassic: System = { name: "WordPress, classic theme", outlet: "The Reel Gazette", render };

function render(post: Post): string {
  const { story, outlet, url, sections, comments } = post;
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" lang="en-GB">
<head>
<title>${escape(story.title)} | ${outlet}</title>
<link rel="canonical" href="${url}" />
<meta name="generator" content="WordPress 4.9.26" />
</head>
<body class="post-template-default single single-post postid-1">
<div id="page" class="hfeed site"><div id="masthead" class="site-header"><div class="site-branding"><a href="/" rel="home">${outlet}</a></div>
<div id="site-navigation" class="main-navigation"><div class="menu-main-container"><ul id="menu-main" class="menu">
${times(sections, (name) => `<li class="menu-item"><a href="#">${name}</a></li>`)}</ul></div></div></div>
<div id="content" class="site-content"><div id="primary" class="content-area"><div id="main" class="site-main">
<div id="post-1" class="post-1 post type-post status-publish hentry category-news">
<div class="entry-header"><h1 class="entry-title">${escape(story.title)}</h1>
<div class="entry-meta">Posted on <span class="date updated"><a href="${url}" rel="bookmark">
<time class="entry-date published" datetime="${story.published}">${writeDay(story.published)}</time>${
    story.modified === null
      ? ""
      : `<time class="updated" datetime="${story.modified}">${writeDay(story.modified)}</time>`
  }</a></span> by <span class="author vcard"><a class="url fn n" href="/author/1">${story.author}</a>
</span> in <a href="#" rel="category tag">${story.section}</a> // <a href="#comments">${comments.length} Comments</a></div></div>
<div class="entry-content">
${weave(story.blocks, writeBlock, between(post))}
${addToAny()}
<div class="yarpp-related"><h3>You may also like</h3><ol>${times(
    post.related,
    ({ title, url: to }) => `<li>
<a href="${to}" rel="bookmark">${escape(title)}</a></li>`,
  )}</ol></div>
</div>
<div class="entry-footer">Tagged <a href="#" rel="tag">drama</a>, <a href="#" rel="tag">streaming</a>.
Bookmark the <a href="${url}" rel="bookmark">permalink</a>.</div>
<div class="author-box"><div class="author-avatar"><img src="/c.jpg" alt="" /></div><div class="author-description"><h4>About ${story.author}</h4>
<p>${story.author} ${post.bio}</p><a class="author-link" href="#">View all posts by ${story.author} →</a></div></div>
</div>
${discussion(post)}
</div></div>
${sidebar(post)}
</div>
<div id="colophon" class="site-footer"><div class="site-info">© 2025 ${outlet}. All rights reserved. Theme by Oakfield.</div></div>
<div id="cookie-notice" role="dialog" class="cookie-notice-hidden"><div class="cookie-notice-container">
<span id="cn-notice-text">${post.cookies}</span><span><a href="#" id="cn-accept-cookie" class="cn-set-cookie">Accept</a> <a href="#">Read More</a>
</span></div></div>
</div></body></html>`;
}

function between({ captions, credit, related, newsletter }: Post): Record<number, string> {
  return {
    1: `<div id="attachment_7" style="width: 650px" class="wp-caption aligncenter"><img src="/a.jpg" alt="" width="640" />
<p id="caption-attachment-7" class="wp-caption-text">${captions[0]} Photo: ${credit}</p></div>`,
    3: `<div class="code-block code-block-2" style="margin: 8px auto;"><ins class="adsbygoogle"></ins><p style="font-size:10px">ADVERTISEMENT</p>
</div>`,
    4: `<p><em>See also: <a href="${related[3]?.url}">${escape(related[3]?.title ?? "")}</a></em></p>`,
    6: `<div class="mc4wp-form mc4wp-form-99"><div class="mc4wp-form-fields"><h4>Stay in the loop</h4><p>${newsletter}</p><p>
<input type="email" /><input type="submit" value="Sign up" /></p></div></div>`,
  };
}

function addToAny(): string {
  const services = ["Facebook", "Twitter", "Pinterest", "Email"];
  return `<div class="addtoany_share_save_container addtoany_content_bottom"><div class="addtoany_header">Spread the word</div>
<div class="a2a_kit">${times(services, (name) => `<a class="a2a_button">${name}</a>`)}</div></div>`;
}

function discussion({ comments, story }: Post): string {
  return `<div id="comments" class="comments-area"><h2 class="comments-title">${comments.length} thoughts on “${escape(story.title)}”</h2>
<ol class="commentlist">
${times(
  comments,
  ({ name, text }, index) => `<li class="comment depth-1" id="comment-${index}"><div class="comment-body">
<div class="comment-author vcard"><cite class="fn">${name}</cite> <span class="says">says:</span></div><div class="comment-meta">
<a href="#">October 2, 2025 at 9:1${index} am</a></div><p>${text}</p><div class="reply"><a href="#">Reply</a></div></div></li>`,
)}
</ol><div id="respond"><h3 id="reply-title">Leave a Reply</h3><p>You must be <a href="#">logged in</a> to post a comment.</p></div></div>`;
}

function sidebar({ popular, newsletter }: Post): string {
  return `<div id="secondary" class="widget-area" role="complementary"><div class="widget widget_search"><form><input type="search" /></form></div>
<div class="widget widget_text"><h3 class="widget-title">Newsletter</h3><div class="textwidget">${newsletter}</div></div>
<div class="widget widget_recent_entries"><h3 class="widget-title">Recent Posts</h3><ul>${times(
    popular,
    ({ title, url, day }) => `<li>
<a href="${url}">${escape(title)}</a> <span class="post-date">${writeDay(day)}</span></li>`,
  )}</ul></div>
<div class="widget widget_archive"><h3 class="widget-title">Archives</h3><ul><li><a href="#">September 2025</a></li><li>
<a href="#">August 2025</a></li><li><a href="#">July 2025</a></li></ul></div></div>`;
}
