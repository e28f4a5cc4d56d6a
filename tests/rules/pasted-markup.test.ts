import { parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import type { Markup } from '@/lib/pasted-elements/rules'
import { readMarkup } from '@/lib/pasted-markup/rules'
import { readProse } from '@/lib/pasted-prose/rules'
import { writeRichText } from '@/lib/rich-text-writing/rules'

type Parsed = {
  nodeName: string
  tagName?: string
  value?: string
  attrs?: { name: string; value: string }[]
  childNodes?: Parsed[]
}

/** As the browser's parser gives it (components/rich-text-editor/paste.ts). */
function markupOf(node: Parsed): Markup {
  const children = (node.childNodes ?? []).flatMap((child): Markup['children'] => {
    if (child.nodeName === '#text') return [child.value ?? '']
    return child.tagName ? [markupOf(child)] : []
  })
  const attributes = Object.fromEntries((node.attrs ?? []).map(({ name, value }) => [name, value]))
  return { name: node.tagName ?? '#document', attributes, children }
}

const read = (html: string) => readMarkup(markupOf(parse(html) as Parsed))

/** What is pasted, as it will be saved. */
function saved(html: string): string {
  const { blocks, notes } = read(html)
  return writeRichText(
    blocks,
    notes.map((body, index) => ({ id: String(index + 1), blocks: body })),
  )
}

const sign = (text: string) =>
  `<![if !supportLists]><span style='mso-list:Ignore'>${text}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>`
const item = (level: number, mark: string, text: string) =>
  `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'>${sign(mark)}${text}<o:p></o:p></p>`

describe('Word', () => {
  const word = (body: string) =>
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {mso-style-parent:""} --></style></head><body lang=SV><!--StartFragment-->${body}<!--EndFragment--></body></html>`

  test('headings, paragraphs and marks; empty paragraphs are gone, quotation marks stay', () => {
    expect(
      saved(
        word(
          `<h2><a name="_Toc1"></a><b>Bakgrund<o:p></o:p></b></h2><p class=MsoNormal><o:p>&nbsp;</o:p></p>
           <p class=MsoNormal style='margin-bottom:8.0pt'>Stads&shy;delen <b style='mso-bidi-font-weight:normal'>ska</b>
           ha en <i>”plan”</i>&nbsp;från 2027.<o:p></o:p></p><h3>Lägesbild</h3><p class=MsoTitle>Titel</p>`,
        ),
      ),
    ).toBe('### Bakgrund\n\nStadsdelen **ska** ha en *”plan”* från 2027.\n\n#### Lägesbild\n\n## Titel')
  })

  test('lists that are paragraphs become lists within each other', () => {
    expect(
      saved(
        word(
          item(1, '·', 'Skolor') +
            item(2, 'o', 'Grundskola') +
            item(2, 'o', 'Gymnasium') +
            item(1, '·', 'Fritid') +
            '<p class=MsoNormal>Så här:</p>' +
            item(1, '3.', 'Tredje') +
            item(1, '4.', 'Fjärde') +
            item(2, 'a)', 'Under'),
        ),
      ),
    ).toBe(
      '- Skolor\n  - Grundskola\n  - Gymnasium\n- Fritid\n\nSå här:\n\n3. Tredje\n4. Fjärde\n   1. Under',
    )
  })

  test('footnotes come with their text; remarks, deletions and pictures do not', () => {
    const pasted = word(
      `<p class=MsoNormal>Ett påstående<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span></span></a>
       <del cite="mailto:x">struket</del><span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[A1]</a></span>.
       <!--[if gte vml 1]><v:shape><v:imagedata src="file:///C:/x.png"/></v:shape><![endif]--><![if !vml]><img width=10 src="file:///C:/x.png" v:shapes="_x0000_i1025"><![endif]></p>
       <div style='mso-element:comment-list'><div style='mso-element:comment' id=_com_1>Anmärkning</div></div>
       <div style='mso-element:footnote-list'><br clear=all><hr align=left size=1>
       <div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span class=MsoFootnoteReference>[1]</span></a> Källa: <a href="https://bra.se">Brå</a>.</p></div></div>`,
    )
    expect(saved(pasted)).toBe('Ett påstående[^1] .\n\n[^1]: Källa: [Brå](https://bra.se/).')
    expect(read(pasted).images).toBe(1)
  })

  test('a table with merged cells keeps every word, in even rows', () => {
    expect(
      saved(
        word(
          `<table class=MsoTableGrid border=1><tr><td colspan=2><p class=MsoNormal><b>Åtgärd</b></p></td><td><b>När</b></td></tr>
           <tr><td rowspan=2><p>Utbildning</p><p>personal</p></td><td>A | B</td><td>mars</td></tr>
           <tr><td>C<br>D</td><td></td></tr></table>`,
        ),
      ),
    ).toBe(
      '| Åtgärd |  | När |\n| --- | --- | --- |\n| Utbildning personal | A \\| B | mars |\n|  | C D |  |',
    )
  })
})

test('Google Docs: the wrapper is not bold, lists stand beside their items', () => {
  expect(
    saved(
      `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h1 dir="ltr"><span style="font-weight:400">Plan</span></h1>
       <p><span style="font-weight:700">Fet</span><span style="font-weight:400;font-style:italic"> lutad</span></p>
       <ul><li aria-level="1"><p><span>ett</span></p></li><ul><li aria-level="2"><p>under</p></li></ul><li><p>två</p></li></ul>
       <p>Not<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> Källan</p></div></b>`,
    ),
  ).toBe('## Plan\n\n**Fet** *lutad*\n\n- ett\n  - under\n- två\n\nNot[^1]\n\n[^1]: Källan')
})

test('LibreOffice and Excel', () => {
  expect(
    saved(
      `<p>Text<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p>
       <div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a> Not</p></div>`,
    ),
  ).toBe('Text[^1]\n\n[^1]: Not')
  expect(
    saved(
      `<table><colgroup><col></colgroup><tr height=20><td class=xl65>Vad</td><td>Antal</td><td></td></tr><tr><td>Besök</td><td align=right>12</td><td></td></tr><tr><td></td><td></td><td></td></tr></table>`,
    ),
  ).toBe('| Vad | Antal |\n| --- | --- |\n| Besök | 12 |')
})

describe('what would harm is words or nothing', () => {
  test.each([
    ['<p onclick="x()">a<script>alert(1)</script></p>', 'a'],
    ['<a href="javascript:alert(1)">klicka</a>', 'klicka'],
    ['<a href="data:text/html,x">klicka</a>', 'klicka'],
    ['<a href=" JaVa&#10;script:alert(1)">klicka</a>', 'klicka'],
    ['<iframe src="https://x.se">i</iframe><object>o</object>b', 'b'],
    ['<svg onload=alert(1)><text>s</text></svg><math><mtext>m</mtext></math>c', 'c'],
    ['<p style="display:none">dold</p><p>synlig</p>', 'synlig'],
    ['<form><input value=1><button>Skicka</button></form>', 'Skicka'],
    ['<template><p>mall</p></template><p>** inte fet ** # nej</p>', '\\*\\* inte fet \\*\\* # nej'],
    ['<div><div>ett</div>två</div>', 'ett\n\ntvå'],
  ])('%s', (html, text) => expect(saved(html)).toBe(text))

  test('fifty lists within each other are four, and all words are there', () => {
    const deep = saved(`${'<ul><li>x'.repeat(50)}${'</li></ul>'.repeat(50)}`)
    expect(deep.match(/x/g)).toHaveLength(50)
    expect(Math.max(...deep.split('\n').map((line) => line.search(/\S/)))).toBeLessThanOrEqual(8)
  })

  test('half a million characters and a table of ten thousand cells are read at once', () => {
    const begun = performance.now()
    expect(saved(`<p>${'ord '.repeat(125_000)}</p>`).length).toBeGreaterThan(499_000)
    const rows = `<tr>${'<td>x</td>'.repeat(50)}</tr>`.repeat(200)
    expect(saved(`<table>${rows}</table>`).length).toBeLessThan(20_000)
    expect(read(`<table>${rows}</table>`).rows).toBe(200 - 56)
    expect(performance.now() - begun).toBeLessThan(10_000)
  })
})

describe('plain text', () => {
  const prose = (text: string) => writeRichText(readProse(text), [])

  test('stays as it was typed, and its signs are letters', () => {
    expect(prose('Ett\nTvå\n\n\nTre **nej**')).toBe('Ett\nTvå\n\nTre \\*\\*nej\\*\\*')
    expect(prose('• a\n• b')).toBe('- a\n- b')
  })

  test('what a PDF broke is put together again', () => {
    expect(
      prose(
        'Stadsdelsnämnden ska under året följa upp hur våldsbe-\njakande miljöer syns i stadsdelen och vilka barn- och\nungdomsverksamheter som har behov av stöd från den\nlokala samordnaren.',
      ),
    ).toBe(
      'Stadsdelsnämnden ska under året följa upp hur våldsbejakande miljöer syns i stadsdelen och vilka barn- och ungdomsverksamheter som har behov av stöd från den lokala samordnaren.',
    )
  })
})
