/** Drupal 10: fields as nested divs, Views for what is related, Dublin Core tags, paragraphs of text parted by embedded media. */
import { escape, jsonLd, type Post, type System, times, weave, writeBlock, writeDay } from "../post.ts";

export const drupal: System = { name: "Drupal", outlet: "Calder Public Radio", render };

function render(post: Post): string {
  const { story, outlet, url, sections } = post;
  return `<!DOCTYPE html>
<html lang="en" dir="ltr" prefix="og: https://ogp.me/ns#">
<head>
<meta charset="utf-8" />
<meta name="description" content="${escape(story.standfirst)}" />
<link rel="canonical" href="${url}" />
<meta name="dcterms.title" content="${escape(story.title)}" />
<meta name="dcterms.creator" content="${story.author}" />
<meta name="dcterms.date" content="${story.published}" />
${story.modified === null ? "" : `<meta name="dcterms.modified" content="${story.modified}" />`}
<meta property="og:site_name" content="${outlet}" />
<meta name="Generator" content="Drupal 10 (https://www.drupal.example)" />
<title>${escape(story.title)} | ${outlet}</title>
${jsonLd({ "@context": "https://schema.org", "@graph": [{ "@type": "BreadcrumbList", itemListElement: [{ "@type": "ListItem", name: "Home" }] }] })}
</head>
<body class="path-node page-node-type-article">
<a href="#main-content" class="visually-hidden focusable skip-link">Skip to main content</a>
<div class="dialog-off-canvas-main-canvas" data-off-canvas-main-canvas><div class="layout-container">
<header role="banner" class="page-header"><div class="region region-header"><div class="block block-system block-system-branding-block">
<a href="/" rel="home">${outlet}</a></div>
<nav role="navigation" class="block block-menu menu--main"><h2 class="visually-hidden">Main navigation</h2><ul class="menu">
${times(sections, (name) => `<li class="menu-item"><a href="#">${name}</a></li>`)}</ul></nav></div></header>
<div class="region region-breadcrumb"><nav class="breadcrumb"><ol><li><a href="/">Home</a></li><li><a href="#">${story.section}</a></li></ol>
</nav></div>
<main role="main"><a id="main-content" tabindex="-1"></a><div class="layout-content"><div class="region region-content">
<div class="block block-core block-page-title-block"><h1 class="page-title">
<span class="field field--name-title field--type-string">${escape(story.title)}</span></h1></div>
<div class="block block-system block-system-main-block">
<article data-history-node-id="77" class="node node--type-article node--promoted node--view-mode-full"><div class="node__meta">
<article class="profile"></article><span>Submitted by <span class="field field--name-uid"><a class="username" href="/user/4">${story.author}</a>
</span> on <span class="field field--name-created"><time datetime="${story.published}" class="datetime">${writeDay(story.published)}</time></span>
</span></div>
<div class="node__content">
<div class="clearfix text-formatted field field--name-field-deck"><div class="field__item"><p>${escape(story.standfirst)}</p></div></div>
<div class="field field--name-field-image field--type-image"><div class="field__label visually-hidden">Image</div><div class="field__item">
<img src="/d.jpg" alt="" /></div></div>
<div class="field field--name-field-image-caption"><div class="field__item">${post.captions[0]}</div></div>
<div class="field field--name-field-image-credit"><div class="field__item">Credit: ${post.credit}</div></div>
<div class="clearfix text-formatted field field--name-body field--type-text-with-summary field__item">
${weave(story.blocks, writeBlock, between(post))}
</div>
<div class="field field--name-field-tags field--type-entity-reference"><div class="field__label">Tags</div><div class="field__items">
<div class="field__item"><a href="#">film</a></div><div class="field__item"><a href="#">streaming</a></div></div></div>
<div class="views-element-container"><div class="view view-related-content view-id-related_content"><div class="view-header">
<h3>More from ${outlet}</h3></div><div class="view-content">
${times(
  post.related,
  ({ title, url: to, day }) => `<div class="views-row"><div class="views-field views-field-title"><h4>
<a href="${to}">${escape(title)}</a></h4></div><div class="views-field views-field-created">${writeDay(day)}</div>
<div class="views-field views-field-body">
<p>It was announced with little warning, and the people who make it heard of it from the papers. Here is what is known.</p></div></div>`,
)}
</div></div></div>
<div class="node__links"><ul class="links inline"><li class="comment-forbidden">
<a href="#">Log in</a> or <a href="#">register</a> to post comments</li></ul></div>
</div></article></div></div></div>
<aside class="layout-sidebar-second" role="complementary"><div class="region region-sidebar-second"><div class="block block-views">
<h2>Most read</h2><ul>${times(post.popular, ({ title, url: to }) => `<li><a href="${to}">${escape(title)}</a></li>`)}</ul></div></div></aside></main>
<footer role="contentinfo"><div class="region region-footer"><nav class="menu--footer"><ul class="menu"><li><a href="#">Contact</a></li><li>
<a href="#">Donate</a></li></ul></nav><p>${outlet} is supported by its listeners. Registered charity no. 10442.</p></div></footer>
</div></div>
<div id="sliding-popup" class="sliding-popup-bottom"><div class="eu-cookie-compliance-banner"><div class="popup-content info">
<h2>We use cookies on this site to enhance your user experience</h2><p>${post.cookies}</p><button>OK, I agree</button></div></div></div>
</body></html>`;
}

function between({ captions, credit, related }: Post): Record<number, string> {
  return {
    3: `<div class="align-right media media--type-image"><div class="field field--name-field-media-image"><img src="/e.jpg" alt="" /></div>
<div class="field field--name-field-caption">${captions[1]} / ${credit}</div></div>`,
    4: `<div class="paragraph paragraph--type--related-story paragraph--view-mode--default"><div class="field__label">Related Story</div>
<div class="field__item"><a href="${related[1]?.url}">${escape(related[1]?.title ?? "")}</a></div></div>`,
    6: `<div class="paragraph paragraph--type--donate-callout"><h3>Support this reporting</h3>
<p>Stories like this one are made possible by people like you. Become a member today for as little as $5 a month.</p>
<a class="button" href="#">Donate</a></div>`,
  };
}
