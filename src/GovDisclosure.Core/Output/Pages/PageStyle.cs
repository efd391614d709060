namespace GovDisclosure.Output.Pages;

/// <summary>How the page looks: on a telephone, on a wide screen, in the dark, on paper.</summary>
internal static class PageStyle
{
    public const string Css = """
        :root{color-scheme:light dark;--bg:#fbfaf7;--card:#fff;--ink:#1d2126;--soft:#5c6570;--line:#dcdfe3;--up:#1f6fb2;--down:#b3560c;--new:#d9ecd9;--gone:#f8dcd6;--accent:#23496b;
        --c0:#2f6690;--c1:#6fa8c9;--c2:#c2600f;--c3:#8a7a5c;--c4:#7b6a9b;--c5:#9aa3ab;--c6:#3f8f7a;--c7:#b04a5a}
        @media (prefers-color-scheme:dark){:root{--bg:#14171b;--card:#1c2026;--ink:#e7e9ec;--soft:#a1aab4;--line:#353c45;--up:#6db3ea;--down:#f0a25e;--new:#1f4a2a;--gone:#5a2a24;--accent:#9cc7ea;
        --c0:#5b9bd0;--c1:#9ccbe6;--c2:#e08b45;--c3:#b5a27e;--c4:#a695c8;--c5:#7d8790;--c6:#62b79f;--c7:#d77a88}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--bg);color:var(--ink);font:16px/1.6 "Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif;overflow-wrap:anywhere}
        main{max-width:1120px;margin:0 auto;padding:20px 16px 64px}
        h1{font-size:1.55rem;line-height:1.3;margin:.2em 0 .1em}
        h2{font-size:1.22rem;margin:2.2em 0 .6em;padding-bottom:.25em;border-bottom:2px solid var(--accent)}
        h3{font-size:1.03rem;margin:1.5em 0 .5em}
        p{margin:.4em 0}
        .warn{border:1px solid var(--line);border-left:4px solid var(--down);border-radius:6px;background:var(--card);padding:6px 12px;margin:8px 0}
        .lead{font-size:1.08rem;line-height:1.7;margin:.6em 0 1em}
        .soft{color:var(--soft);font-size:.9rem}
        .cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(158px,1fr));gap:10px;padding:0;list-style:none;margin:12px 0}
        .cards li,.panel{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:10px 12px}
        .cards .name{display:block;font-size:.84rem;color:var(--soft);line-height:1.35;min-height:2.7em}
        .cards .big{font-size:1.5rem;font-weight:650;font-variant-numeric:tabular-nums;display:block;line-height:1.3}
        .up{color:var(--up)}.down{color:var(--down)}
        .pair{display:grid;gap:16px;grid-template-columns:repeat(auto-fit,minmax(min(100%,340px),1fr))}
        .scroll{overflow-x:auto;border:1px solid var(--line);border-radius:8px;background:var(--card)}
        .scroll:focus-visible{outline:2px solid var(--accent)}
        table{border-collapse:collapse;width:100%;font-size:.87rem}
        caption{text-align:left;padding:8px 10px;color:var(--soft);position:sticky;left:0;max-width:calc(100vw - 54px)}
        th,td{padding:5px 9px;border-bottom:1px solid var(--line);vertical-align:top;text-align:left}
        tr:last-child>*{border-bottom:0}
        thead th{font-weight:600;color:var(--soft);vertical-align:bottom;overflow-wrap:normal}
        tbody th{font-weight:500;min-width:11em}
        td:last-child:not(.n){min-width:13em}
        td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
        .heat td{min-width:4.6em;line-height:1.3}.heat thead th.n{white-space:normal;line-height:1.3}
        .d{display:block;font-size:.88em}.fit tbody th{min-width:0}td.soft{font-size:inherit}
        .heat{--dim:1%}.heat .u{background:color-mix(in srgb,var(--up) calc(var(--h)*var(--dim)),transparent)}
        .heat .w{background:color-mix(in srgb,var(--down) calc(var(--h)*var(--dim)),transparent)}
        .h1{--h:6}.h2{--h:13}.h3{--h:20}.h4{--h:27}.h5{--h:34}.h6{--h:41}.h7{--h:48}.h8{--h:55}
        .heat .b{background:repeating-linear-gradient(45deg,transparent 0 5px,var(--line) 5px 7px)}
        @media (prefers-color-scheme:dark){.heat{--dim:.7%}}
        svg{display:block;width:100%;height:auto;max-width:620px}
        svg text{fill:var(--ink);font:11px "Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif}
        svg .t{fill:var(--soft)}svg .f{font-size:10px}svg .on{fill:#fff;paint-order:stroke;stroke:rgba(0,0,0,.55);stroke-width:2px}
        .key{display:flex;flex-wrap:wrap;gap:4px 14px;padding:0;margin:8px 0 0;list-style:none;font-size:.84rem}
        .key i{display:inline-block;width:.8em;height:.8em;border-radius:2px;margin-right:.4em}
        .k0{background:var(--c0)}.k1{background:var(--c1)}.k2{background:var(--c2)}.k3{background:var(--c3)}.k4{background:var(--c4)}.k5{background:var(--c5)}.k6{background:var(--c6)}.k7{background:var(--c7)}
        .text{display:grid;grid-template-columns:1fr 1fr;gap:0 20px;background:var(--card);border:1px solid var(--line);border-radius:8px;padding:6px 14px}
        .text>div{padding:5px 0;min-width:0}
        .text .same{color:var(--soft)}.text .both{grid-column:1/-1}
        .text .side{font-weight:600;color:var(--soft);border-bottom:1px solid var(--line)}
        .tag{display:inline-block;font-size:.74rem;border:1px solid var(--line);border-radius:4px;padding:0 5px;margin-right:5px;color:var(--soft);text-indent:0}
        ins,del{color:var(--ink)}ins{background:var(--new);text-decoration:underline;text-decoration-thickness:1px}
        del{background:var(--gone)}
        .find{padding:0;list-style:none}
        .find li{background:var(--card);border:1px solid var(--line);border-left:4px solid var(--soft);border-radius:6px;padding:6px 12px;margin:6px 0}
        .find li.error{border-left-color:var(--c7)}.find li.warning{border-left-color:var(--down)}
        code{font-size:.85em}
        @media (max-width:640px){.text{grid-template-columns:1fr}.text .void,.text .twin{display:none}.text>div+div{border-top:0}body{font-size:15px}}
        @media (max-width:640px){.fit td:last-child:not(.n){min-width:0}.fit th,.fit td{padding:5px 6px}
        .of1{--n:1}.of2{--n:2}.of3{--n:3}.of4{--n:4}.of5{--n:5}.of6{--n:6}.of7{--n:7}
        .stack,.stack tbody{display:block}.stack thead,.stack tbody tr{display:grid;grid-template-columns:repeat(var(--n),minmax(min-content,1fr));border-bottom:1px solid var(--line);padding:2px 6px}
        .stack caption{display:block}.stack thead tr{display:contents}.stack th,.stack td{border:0;padding:3px;min-width:0}.stack tbody tr:last-child{border:0}
        .stack thead tr:first-child th:first-child,.stack tbody th,.stack thead th:not(.n):not([colspan]),.stack td:not(.n){grid-column:1/-1;min-width:0}.stack td:not(.n):empty{display:none}
        .stack thead th.n{white-space:normal;overflow-wrap:anywhere;line-height:1.3;font-size:.92em}.stack [rowspan].n{grid-row:span 2;align-self:end}.stack [colspan="2"]{grid-column:span 2}.stack [colspan="3"]{grid-column:span 3}.stack [colspan="4"]{grid-column:span 4}.stack [colspan="5"]{grid-column:span 5}.stack [colspan="6"]{grid-column:span 6}.stack td[colspan]{grid-column:1/-1}.stack td.n{white-space:normal;overflow-wrap:normal}.fit thead th{white-space:nowrap}}
        @media print{@page{size:A4;margin:14mm 12mm}:root{color-scheme:light;--bg:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb;--up:#1f6fb2;--down:#b3560c;--new:#d9ecd9;--gone:#f8dcd6;--accent:#23496b;--c0:#2f6690;--c1:#6fa8c9;--c2:#c2600f;--c3:#8a7a5c;--c4:#7b6a9b;--c5:#9aa3ab;--c6:#3f8f7a;--c7:#b04a5a}
        *{-webkit-print-color-adjust:exact;print-color-adjust:exact}body{font-size:10pt}main{max-width:none;padding:0}.scroll{overflow:visible;border:0}table{font-size:7.6pt}th,td{padding:2px 4px}caption{max-width:none}.heat{--dim:1%}.heat td{min-width:0}tbody th{min-width:7em}td:last-child:not(.n){min-width:9em}
        h2,h3{break-after:avoid}tr,.cards li,.find li,svg{break-inside:avoid}thead{display:table-header-group}}
        """;
}
