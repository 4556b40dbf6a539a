package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.List;

/** Questions behind one sign and their answers behind another, line by line: "● …？" and "★ …". The signs become labels, another sign that of a heading. */
final class StarredAnswers {

    private static final String ASKING = "●○◆◇■□▲△▶➤◎※•";
    private static final String ANSWERING = "★☆→➜▷✔√◇△○□";
    private static final int FEWEST = 3;

    private StarredAnswers() {}

    private record Line(int start, int sign, char first) {}

    static MappedText settle(MappedText text) {
        var whole = text.toString();
        if (whole.chars().noneMatch(c -> "★☆→➜▷".indexOf(c) >= 0)) {
            return text;
        }
        var lines = lines(whole);
        char question = 0;
        char answer = 0;
        var pairs = 0;
        for (var i = 1; i < lines.size(); i++) {
            var asked = lines.get(i - 1);
            var told = lines.get(i);
            if (isPair(asked, told) && asks(whole, asked, told)) {
                pairs += question == 0 || question == asked.first() && answer == told.first() ? 1 : 0;
                question = question == 0 ? asked.first() : question;
                answer = answer == 0 ? told.first() : answer;
            }
        }
        return pairs < FEWEST ? text : labelled(text, lines, question, answer);
    }

    private static List<Line> lines(String whole) {
        var lines = new ArrayList<Line>();
        for (var start = 0; start < whole.length(); ) {
            var stop = whole.indexOf('\n', start);
            var end = stop < 0 ? whole.length() : stop;
            var sign = start;
            while (sign < end && Character.isWhitespace(whole.charAt(sign))) {
                sign++;
            }
            if (sign < end) {
                lines.add(new Line(start, sign, whole.charAt(sign)));
            }
            start = end + 1;
        }
        return lines;
    }

    private static boolean isPair(Line asked, Line told) {
        return ASKING.indexOf(asked.first()) >= 0
                && ANSWERING.indexOf(told.first()) >= 0
                && asked.first() != told.first();
    }

    private static boolean asks(String whole, Line asked, Line told) {
        return QuestionSense.soft(Folding.fold(whole.substring(asked.sign() + 1, told.start())))
                >= QuestionSense.LIKELY;
    }

    private static MappedText labelled(MappedText text, List<Line> lines, char question, char answer) {
        var settled = new MappedText(text.length() + lines.size() * 3);
        var from = 0;
        for (var line : lines) {
            if (line.first() == question || line.first() == answer) {
                settled.append(text, from, line.sign());
                settled.append(line.first() == question ? "题目：" : "答案：", text.origin(line.sign()));
                from = line.sign() + 1;
            } else if (ASKING.indexOf(line.first()) >= 0) {
                settled.append(text, from, line.sign()).append("# ", text.origin(line.sign()));
                from = line.sign() + 1;
            }
        }
        return settled.append(text, from, text.length());
    }
}
