package dev.touchstone.questionbank.reader;

import java.util.HashMap;
import java.util.Map;

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

    private static final Map<Character, Character> MAP = map();

    private Folding() {}

    static String fold(String text) {
        var folded = new char[text.length()];
        for (var i = 0; i < folded.length; i++) {
            folded[i] = fold(text.charAt(i));
        }
        return new String(folded);
    }

    static char fold(char c) {
        if (c < 0x80) {
            return c == '\t' ? ' ' : c;
        }
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return (char) (c - 0xFEE0);
        }
        if (c == 0x3000 || c == 0xA0) {
            return ' ';
        }
        return MAP.getOrDefault(c, c);
    }

    private static Map<Character, Character> map() {
        var map = new HashMap<Character, Character>();
        for (var i = 0; i < TRADITIONAL.length(); i++) {
            map.put(TRADITIONAL.charAt(i), SIMPLIFIED.charAt(i));
        }
        for (var i = 0; i < PRINTED.length(); i++) {
            map.put(PRINTED.charAt(i), PLAIN.charAt(i));
        }
        return Map.copyOf(map);
    }
}
