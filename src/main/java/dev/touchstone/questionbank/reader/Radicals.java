package dev.touchstone.questionbank.reader;

import java.text.Normalizer;

/** Signs for parts of characters, which PDF files often name instead of the character that looks the same. */
final class Radicals {

    /** Those of the supplement that Unicode's compatibility forms leave alone: each with its character behind it. */
    private static final String SUPPLEMENT =
            "⺁厂⺌小⺟母⺠民⺨犬⺩王⺬示⺮竹⺳网⺷羊⺹老⺼肉⻁虎⻄西⻅见⻆角⻉贝⻋车⻑长⻒长⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞" + "⻝食⻠食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻫齐⻬齐⻭齿⻮齿⻰龙⻱龟⻳龟";

    private Radicals() {}

    /** The character a sign stands for; the sign itself where none looks the same. */
    static String character(char sign) {
        var at = SUPPLEMENT.indexOf(sign);
        return at >= 0 && at % 2 == 0
                ? SUPPLEMENT.substring(at + 1, at + 2)
                : Normalizer.normalize(String.valueOf(sign), Normalizer.Form.NFKC);
    }
}
