namespace GovDisclosure;

/// <summary>The simplified form of traditional characters, as far as labels, headings and the names of bodies use them.</summary>
internal static class TraditionalCharacters
{
    private const char First = '\u4E00';
    private const char Last = '\u9FFF';

    // Each before its simplified form; and the other way to write 其他.
    private const string Pairs =
        "業业舉举為为爲为萬万會会體体關关內内決决況况減减製制辦办務务動动區区單单發发號号後后國国處处復复複复審审對对屬属廢废開开" +
        "強强當当它他總总執执護护報报據据數数無无機机權权條条構构沒没現现確确祕秘穩稳類类係系糾纠納纳組组織织經经結结繼继續续維维" +
        "繳缴罰罚範范獲获補补規规計计認认議议議议許许訪访訴诉訟讼詢询請请購购費费轉转過过這这進进採采問问項项題题額额於于縣县鎮镇鄉乡" +
        "學学廳厅臺台灣湾濟济門门東东廣广蘇苏龍龙馬马雲云貴贵遼辽寧宁陝陕陽阳島岛漢汉齊齐鐵铁衛卫環环資资黨党農农漁渔糧粮運运輸输" +
        "設设劃划財财稅税藥药監监檢检應应災灾僑侨統统療疗傳传電电視视園园場场員员離离義义錄录頁页簡简還还與与從从個个給给論论時时" +
        "間间將将責责佈布來来樣样點点較较終终網网種种黃黄鄰邻連连順顺豐丰標标圖图書书實实轄辖產产歸归頓顿訊讯負负領领導导隊队擴扩" +
        "紙纸質质郵邮線线團团優优隨随覽览聽听頻频調调誰谁變变讀读話话紀纪徵征該该見见車车軟软達达選选錯错鏈链長长階阶難难響响懷怀" +
        "擇择擬拟敗败勝胜損损漲涨異异盡尽眾众積积稱称筆笔節节約约級级綜综聯联職职舊旧藝艺術术觀观訂订討讨試试誤误證证識识譯译貫贯" +
        "趨趋載载遞递遲迟遺遗釋释針针";

    private static readonly char[] Simplified = MakeSimplified();

    /// <summary>The simplified form of a character; any other as it is.</summary>
    public static char Simplify(char c) => c is >= First and <= Last ? Simplified[c - First] : c;

    private static char[] MakeSimplified()
    {
        var simplified = new char[Last - First + 1];
        for (var i = 0; i < simplified.Length; i++)
        {
            simplified[i] = (char)(First + i);
        }

        for (var i = 0; i < Pairs.Length; i += 2)
        {
            simplified[Pairs[i] - First] = Pairs[i + 1];
        }

        return simplified;
    }
}
