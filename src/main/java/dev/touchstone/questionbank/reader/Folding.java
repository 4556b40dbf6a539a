package dev.touchstone.questionbank.reader;

/**
 * A shadow of the text for recognition only, character for character: full width becomes half width, traditional forms of the words
 * used in labels and headings become simplified, dashes and brackets become one kind.
 */
final class Folding {

    private static final String TRADITIONAL =
            "題單選擇簡問判斷釋參標準評對錯確誤總項話討論場實擬編號聯緒種樣點說據環節類試試驗應該麼嗎誰幾為陳闡舉談論請業術語譯較優劣觀計訴訟辯論綜閱讀應變職責規範製圖匯內頁碼";
    private static final String SIMPLIFIED =
            "题单选择简问判断释参标准评对错确误总项话讨论场实拟编号联绪种样点说据环节类试试验应该么吗谁几为陈阐举谈论请业术语译较优劣观计诉讼辩论综阅读应变职责规范制图汇内页码";
    private static final String PRINTED = "【】〔〕［］〖〗〈〉﹙﹚﹝﹞—－–‐﹣～〜∶︰﹕﹑﹒·•‧∙“”＂";
    private static final String PLAIN = "[][][][]()()()-----~~:::、.····\"\"\"";

    /** What every character becomes. */
    private static final char[] FOLDED = folded();

    private Folding() {}

    static String fold(String text) {
        var folded = new char[text.length()];
        for (var i = 0; i < folded.length; i++) {
            folded[i] = fold(text.charAt(i));
        }
        return new String(folded);
    }

    static char fold(char c) {
        return FOLDED[c];
    }

    private static char[] folded() {
        var folded = new char[Character.MAX_VALUE + 1];
        for (var i = 0; i < folded.length; i++) {
            folded[i] = i >= '！' && i <= '～' ? (char) (i - '！' + '!') : (char) i;
        }
        folded['\t'] = ' ';
        folded['\u3000'] = ' ';
        folded['\u00A0'] = ' ';
        put(folded, TRADITIONAL, SIMPLIFIED);
        put(folded, PRINTED, PLAIN);
        return folded;
    }

    private static void put(char[] folded, String printed, String plain) {
        for (var i = 0; i < printed.length(); i++) {
            folded[printed.charAt(i)] = plain.charAt(i);
        }
    }
}
