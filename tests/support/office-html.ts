/**
 * What programs put on the clipboard for the same few kinds of thing. The words are made up; the markup is each
 * program's own, with all its detours.
 */

/** Microsoft Word: lists are paragraphs, and half of it is addressed to Word itself. */
export const WORD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns:st1="urn:schemas-microsoft-com:office:smarttags"
xmlns="http://www.w3.org/TR/REC-html40">
<head><meta name=Generator content="Microsoft Word 15"><title>Harbour notes</title>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-family:"Calibri",sans-serif;} @page WordSection1 {size:612pt 792pt;} --></style>
</head>
<body lang=EN-GB style='tab-interval:36.0pt'>
<!--StartFragment-->
<div class=WordSection1>
<h1>The harbour<o:p></o:p></h1>
<p class=MsoNormal>The <b style='mso-bidi-font-weight:normal'>north quay </b>was closed at <st1:time w:st="on">nine</st1:time>,
<i>said</i><span style='mso-spacerun:yes'>  </span>the <a href="https://example.org/port">port&#8217;s
<span style='color:#0563C1'>office</span></a>.<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"
title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span
class=MsoFootnoteReference>[1]</span><![endif]></span></span></a><o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Two tugs<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>the <i>Petrel</i><o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>A pilot boat<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span
style='mso-list:Ignore'>3.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Third<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span
style='mso-list:Ignore'>4.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Fourth<o:p></o:p></p>
<p class=MsoHeading7>What is left</p>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
 <tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>
  <td width=200 valign=top><p class=MsoNormal><b>Ship<o:p></o:p></b></p></td>
  <td width=200 valign=top><p class=MsoNormal><b>Crew<o:p></o:p></b></p></td>
 </tr>
 <tr style='mso-yfti-irow:1;mso-yfti-lastrow:yes'>
  <td width=200 valign=top><p class=MsoNormal>Petrel<o:p></o:p></p></td>
  <td width=200 valign=top><p class=MsoNormal>7<o:p></o:p></p></td>
 </tr>
</table>
<p class=MsoNormal><!--[if gte vml 1]><v:shape id="Picture_1" style='width:120pt'><v:imagedata src="file:///C:/Temp/clip_image001.png"/></v:shape><![endif]--><![if !vml]><img
width=160 height=90 src="file:///C:/Temp/clip_image002.jpg" alt="The quay at dawn" v:shapes="Picture_1"><![endif]></p>
<p class=MsoCaption>The quay, before the gates were shut<o:p></o:p></p>
<p class=MsoNormal><span style='mso-comment-continuation:1'>Done</span><span class=MsoCommentReference><a class=msocomanchor
href="#_msocom_1">[RK1]</a></span><span style='display:none;mso-hide:all'>hidden</span>.<o:p></o:p></p>
</div>
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all>
<hr align=left size=1 width="33%"><![endif]>
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1"
name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> By telephone.<o:p></o:p></p></div></div>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Check this</p></div></div>
<!--EndFragment-->
</body></html>`;

/** Google Docs: all of it in one \`b\` that is not bold, styles on spans, nested lists beside their items. */
export const GOOGLE_DOCS = `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-5b0c2d1e-7fff"><h2 dir="ltr" style="line-height:1.38;margin-top:18pt;"><span style="font-size:16pt;font-family:Arial,sans-serif;font-weight:400;font-style:normal;text-decoration:none;vertical-align:baseline;white-space:pre;white-space:pre-wrap;">The harbour</span></h2><p dir="ltr" style="line-height:1.38;margin-top:0pt;"><span style="font-weight:400;font-style:normal;text-decoration:none;vertical-align:baseline;white-space:pre-wrap;">The </span><span style="font-weight:700;font-style:normal;text-decoration:none;vertical-align:baseline;white-space:pre-wrap;">north quay</span><span style="font-weight:400;font-style:italic;text-decoration:line-through;-webkit-text-decoration-skip:none;vertical-align:baseline;white-space:pre-wrap;"> shut</span><span style="font-weight:400;vertical-align:super;white-space:pre-wrap;">2</span><span style="font-weight:400;vertical-align:baseline;white-space:pre-wrap;">  and </span><a href="https://example.org/port" style="text-decoration:none;"><span style="color:#1155cc;font-weight:400;text-decoration:underline;-webkit-text-decoration-skip:none;vertical-align:baseline;white-space:pre-wrap;">the office</span></a></p><br /><ul style="margin-top:0;margin-bottom:0;padding-inline-start:48px;"><li dir="ltr" style="list-style-type:disc;font-weight:400;white-space:pre;" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;white-space:pre-wrap;">Two tugs</span></p></li><ul style="margin-top:0;"><li dir="ltr" style="list-style-type:circle;" aria-level="2"><p dir="ltr" role="presentation"><span style="white-space:pre-wrap;">the Petrel</span></p></li></ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span style="white-space:pre-wrap;">A pilot boat</span></p></li></ul><ul><li dir="ltr" role="checkbox" aria-checked="true" style="list-style-type:none;" aria-level="1"><img src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAADAAAAAwCAYAAABXAvmHAAAA1ElEQVR4AWIYBaNgFIyCUTAKRsEoGAWjYBSMglEwCkbBKBgFo2AUjIJRMApGwSgYBaNgFIyCUTAKRsEoGAWjYBSMglEwCkYBAAAA" width="17.6px" height="17.6px" alt="checked" aria-roledescription="checkbox" /><p dir="ltr" role="presentation" style="display:inline-block;"><span style="white-space:pre-wrap;">Call the pilot</span></p></li></ul><div dir="ltr" align="left"><table style="border:none;"><colgroup><col width="100" /><col width="100" /></colgroup><tbody><tr><td><p dir="ltr"><span>Ship</span></p></td><td><p dir="ltr"><span>Crew</span></p></td></tr><tr><td><p dir="ltr"><span>Petrel</span></p></td><td><p dir="ltr"><span>7</span></p></td></tr></tbody></table></div></b><br class="Apple-interchange-newline">`;

/** LibreOffice Writer: old-fashioned tags, and lines broken anywhere. */
export const LIBRE_OFFICE = `<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN">
<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title>
<meta name="generator" content="LibreOffice 7.6"/>
<style type="text/css">p { margin-bottom: 0.25cm; line-height: 115% }</style></head>
<body lang="en-GB" dir="ltr"><h2 class="western">The harbour</h2>
<p class="western" style="margin-bottom: 0cm; line-height: 100%">The <b>north
quay</b> <font face="Liberation Serif, serif"><font size="3" style="font-size: 12pt"><i>was
closed</i></font></font> at <u>nine</u>.<br/>
Nobody was hurt.</p>
<p class="western" style="margin-bottom: 0cm"><br/>

</p>
<ol>
	<li><p class="western" style="margin-bottom: 0cm">Two
	tugs</p>
	<ul>
		<li><p class="western">the Petrel</p></li>
	</ul>
	</li>
	<li><p class="western">A pilot boat</p></li>
</ol>
<pre class="western">ship;crew
petrel;7</pre>
</body></html>`;

/** Outlook and Gmail: an answer above the letter that it answers. */
export const MAIL = `<div dir="ltr"><div>Dear desk,</div><div><br></div><div>the quay is <b>open</b> again.</div><div><br></div>
<div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Friday Rina wrote:<br></div>
<blockquote class="gmail_quote" type="cite" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204)">
<div class=WordSection1><p class=MsoNormal>Is the quay <span style='font-weight:bold'>still</span> shut?<o:p></o:p></p>
<p class=MsoNormal>Rina<br>Night desk<o:p></o:p></p></div></blockquote></div></div>`;

/** A news page, with all that stands around its story. */
export const WEB_PAGE = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Quay reopens - The Harbour Post</title>
<meta property="og:title" content="Quay reopens after the storm"><meta name="author" content="Rina Kusuma">
<meta name="description" content="Ferries sail again from Saturday."><meta property="article:published_time" content="2025-11-22T06:10:00+07:00">
<link rel="canonical" href="https://example.org/quay-reopens"><script>window.tracked = true</script><style>p{margin:0}</style></head>
<body><header role="banner"><a href="/">The Harbour Post</a></header><nav><ul><li><a href="/news">News</a></li></ul></nav>
<main><article><h1>Quay reopens after the storm</h1>
<div class="meta"><button>Share</button></div>
<figure><picture><source srcset="https://example.org/quay.webp 2x"><img data-src="https://example.org/quay.jpg" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="A quay at dawn"></picture>
<figcaption>The north quay <em>at dawn</em>. <span class="photo-credit">Rina Kusuma/HP</span></figcaption></figure>
<div><div>The north quay reopened on Saturday.<br><br>Ferries sail again, <q>as before</q>, said <a href="//example.org/port">the port</a>.</div></div>
<h3>What <strong>changes</strong></h3>
<blockquote><p>We are glad.</p></blockquote>
<ul class="contains-task-list"><li><input type="checkbox" checked disabled> Gates mended</li><li><input type="checkbox" disabled> Lamps mended</li></ul>
<table><caption>Crews</caption><thead><tr><th>Ship</th><th>Crew</th></tr></thead><tbody><tr><td rowspan="2">Petrel</td><td>7</td></tr><tr><td>8</td></tr></tbody></table>
<hr><pre><code class="language-csv">ship,crew
petrel,7
</code></pre>
<p><a href="javascript:alert(1)">More</a> <img src="https://example.org/dot.gif" width="1" height="1"></p></article></main>
<footer>All rights reserved</footer></body></html>`;

/** A PDF shown by PDF.js: a span a line. */
export const PDF_LINES = `<div class="textLayer">${[
  'The north quay was closed at nine on Friday evening after',
  'the storm had torn two lamps from their posts and thrown',
  'them across the road. Nobody was hurt, the port said, and',
  'the ferries are to sail again on Saturday morning.',
  'The Petrel stayed in the roads all night with seven people',
  'on board, who were brought ashore after the wind had gone',
  'down. They were well.',
]
  .map((line) => `<span role="presentation" dir="ltr">${line}</span><br role="presentation">`)
  .join('')}</div>`;
