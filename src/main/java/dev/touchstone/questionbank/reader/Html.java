package dev.touchstone.questionbank.reader;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mark-up to text, without interpreting anything. */
final class Html {

    private static final Pattern BREAK = Pattern.compile("(?i)</?(?:p|div|br|li|tr|h[1-6])\\b[^<>]{0,2000}>");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][A-Za-z0-9]{0,20}(?:\\s[^<>]{0,2000})?/?>");

    private static final Pattern NUMERIC = Pattern.compile("&#(?:x([0-9a-fA-F]{1,5})|(\\d{1,6}));");

    private Html() {}

    private static String character(MatchResult entity) {
        var code = entity.group(1) != null ? Integer.parseInt(entity.group(1), 16) : Integer.parseInt(entity.group(2));
        return Character.isValidCodePoint(code) && !Character.isISOControl(code)
                ? Matcher.quoteReplacement(Character.toString(code))
                : " ";
    }

    static String plain(String markup) {
        var text = entities(TAG.matcher(BREAK.matcher(markup).replaceAll("\n")).replaceAll(""));
        return text.replace('\u00A0', ' ')
                .replaceAll("[ \\t]{1,500}", " ")
                .replaceAll(" ?\\n[ \\n]{0,500}", "\n")
                .strip();
    }

    static String entities(String text) {
        return text.indexOf('&') < 0
                ? text
                : NUMERIC.matcher(text.replace("&nbsp;", " ")
                                .replace("&emsp;", " ")
                                .replace("&ensp;", " ")
                                .replace("&thinsp;", " ")
                                .replace("&lsquo;", "‘")
                                .replace("&rsquo;", "’")
                                .replace("&ndash;", "–")
                                .replace("&middot;", "·")
                                .replace("&bull;", "•")
                                .replace("&copy;", "©")
                                .replace("&ldquo;", "“")
                                .replace("&rdquo;", "”")
                                .replace("&mdash;", "—")
                                .replace("&hellip;", "…")
                                .replace("&times;", "×")
                                .replace("&radic;", "√")
                                .replace("&lt;", "<")
                                .replace("&gt;", ">")
                                .replace("&quot;", "\"")
                                .replace("&#39;", "'")
                                .replace("&apos;", "'")
                                .replace("&amp;", "&"))
                        .replaceAll(Html::character);
    }
}
