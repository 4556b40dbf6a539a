package dev.touchstone.questionbank.reader;

import dev.touchstone.questionbank.reader.VariantLayout.KeyPlace;
import dev.touchstone.questionbank.reader.VariantLayout.Noise;
import dev.touchstone.questionbank.reader.VariantLayout.OptionPlace;
import dev.touchstone.questionbank.reader.VariantLayout.PointsPlace;
import dev.touchstone.questionbank.reader.VariantLayout.SectionStyle;
import dev.touchstone.questionbank.reader.VariantPaper.Asked;
import dev.touchstone.questionbank.reader.VariantPaper.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Prints a paper in a layout, and says what should be read. */
final class VariantWriter {

    private static final List<String> HAN = List.of("一", "二", "三", "四");
    private static final Map<QuestionForm, String> NAMES = Map.of(
            QuestionForm.SINGLE_CHOICE, "单选题",
            QuestionForm.MULTIPLE_CHOICE, "多选题",
            QuestionForm.TRUE_FALSE, "判断题",
            QuestionForm.SHORT_ANSWER, "简答题");
    private static final int WIDTH = 24;
    private static final int PAGE = 9;

    /** What should be read, and what is printed at the end. */
    record Printed(Section section, Asked asked, int number) {}

    private final VariantLayout layout;
    private final List<String> lines = new ArrayList<>();
    private final List<Printed> printed = new ArrayList<>();

    VariantWriter(VariantPaper paper, VariantLayout layout) {
        this.layout = layout;
        lines.add("网店客服上岗考试题");
        var number = 1;
        for (var section : paper.sections()) {
            heading(section, paper.sections().indexOf(section));
            number = layout.restarts() ? 1 : number;
            for (var asked : section.questions()) {
                printed.add(new Printed(section, asked, number));
                question(section, asked, number++);
            }
        }
        keys();
    }

    String text() {
        var text = new StringBuilder();
        for (var i = 0; i < lines.size(); i++) {
            text.append(lines.get(i)).append('\n');
            if (layout.noise().compareTo(Noise.PAGES) >= 0 && i % PAGE == PAGE - 1) {
                text.append("第 ").append(i / PAGE + 1).append(" 页 共 9 页\n");
                text.append(layout.noise() == Noise.RUNNING_HEAD && lines.size() >= 3 * PAGE ? "星河商贸有限公司客服部\n" : "");
            }
        }
        return text.toString();
    }

    List<Printed> printed() {
        return printed;
    }

    private void heading(Section section, int index) {
        if (layout.section() == SectionStyle.NONE) {
            return;
        }
        var count = section.questions().size();
        var declared =
                switch (layout.points()) {
                    case EACH -> "（每题%d分）".formatted(section.points());
                    case DECLARED -> "（共%d题，每题%d分，共%d分）".formatted(count, section.points(), count * section.points());
                    default -> "";
                };
        lines.add(layout.section().pattern.formatted(HAN.get(index), NAMES.get(section.form())) + declared);
    }

    private void question(Section section, Asked asked, int number) {
        if (layout.noise() == Noise.BLANK_LINES) {
            lines.add("");
        }
        var points = "（%d分）".formatted(section.points());
        var before = layout.key() == KeyPlace.BEFORE && asked.form() != QuestionForm.SHORT_ANSWER
                ? "（ " + key(asked) + " ）"
                : "";
        var head = before
                + layout.ordinal().formatted(number)
                + (layout.points() == PointsPlace.BEFORE_STEM ? points : "");
        var tail = layout.points() == PointsPlace.AFTER_STEM ? points : "";
        var stem = head + stem(asked) + tail;
        if (asked.options().isEmpty()) {
            wrapped(stem);
        } else {
            options(stem, asked);
        }
        below(asked);
    }

    private String stem(Asked asked) {
        var inStem = layout.key() == KeyPlace.STEM
                || layout.key() == KeyPlace.TICK && asked.options().isEmpty();
        if (!inStem || asked.form() == QuestionForm.SHORT_ANSWER) {
            return asked.stem();
        }
        var bracket = "（" + key(asked) + "）";
        var filled = asked.stem().replaceFirst("（[ 　]+）", bracket);
        return filled.equals(asked.stem()) ? asked.stem() + bracket : filled;
    }

    private void options(String stem, Asked asked) {
        var texts = new ArrayList<String>();
        for (var i = 0; i < asked.options().size(); i++) {
            var tick = layout.key() == KeyPlace.TICK && asked.key().contains(Labels.letter(i)) ? " √" : "";
            texts.add(layout.letter().formatted(Labels.letter(i))
                    + asked.options().get(i)
                    + tick);
        }
        switch (layout.place()) {
            case STEM_LINE -> lines.add(stem + "  " + String.join("  ", texts));
            case FUSED -> lines.add(stem + String.join("", texts));
            default -> {
                wrapped(stem);
                optionLines(texts);
            }
        }
    }

    private void optionLines(List<String> texts) {
        switch (layout.place()) {
            case LINES -> texts.forEach(this::wrapped);
            case INDENTED -> texts.forEach(text -> wrapped("    " + text));
            case TWO_A_LINE -> {
                for (var i = 0; i < texts.size(); i += 2) {
                    lines.add(String.join("    ", texts.subList(i, Math.min(texts.size(), i + 2))));
                }
            }
            default -> lines.add(String.join(layout.place() == OptionPlace.TABS ? "\t" : "   ", texts));
        }
    }

    private void below(Asked asked) {
        var open = asked.form() == QuestionForm.SHORT_ANSWER;
        var atEnd = layout.key().compareTo(KeyPlace.END_LINES) >= 0;
        if (layout.key() == KeyPlace.BELOW || open && !atEnd) {
            lines.add(label(open) + key(asked));
        }
        if (!layout.reason().isEmpty() && !atEnd) {
            lines.add(layout.reason() + asked.reason());
        }
    }

    /** "答案 " and "答案是" want a letter behind them. */
    private String label(boolean open) {
        return open && layout.label().matches("答案[ 是]") ? "答案：" : layout.label();
    }

    private void keys() {
        if (layout.key().compareTo(KeyPlace.END_LINES) < 0) {
            return;
        }
        lines.add("");
        lines.add("参考答案");
        var closed = printed.stream()
                .filter(one -> one.asked().form() != QuestionForm.SHORT_ANSWER)
                .toList();
        switch (layout.key()) {
            case END_LINES -> closed.forEach(one -> lines.add(entry(one) + reason(one.asked())));
            case END_LIST ->
                lines.add(String.join("  ", closed.stream().map(this::entry).toList()));
            case END_RANGES -> ranges(closed);
            default -> table(closed);
        }
        printed.stream()
                .filter(one -> !closed.contains(one))
                .forEach(one -> lines.add(entry(one) + reason(one.asked())));
    }

    private String reason(Asked asked) {
        return layout.reason().isEmpty() || layout.key() != KeyPlace.END_LINES
                ? ""
                : " " + layout.reason() + asked.reason();
    }

    private String entry(Printed one) {
        return one.number() + "." + key(one.asked());
    }

    /** Runs of one letter each are a range, anything else stands alone. */
    private void ranges(List<Printed> closed) {
        for (var i = 0; i < closed.size(); i++) {
            var last = i;
            while (isShort(closed, i) && last + 1 < closed.size() && last - i < 4 && isShort(closed, last + 1)) {
                last++;
            }
            var keys = new StringBuilder();
            closed.subList(i, last + 1).forEach(one -> keys.append(key(one.asked())));
            var from = closed.get(i).number();
            lines.add(
                    last == i
                            ? from + "." + keys
                            : from + "-" + closed.get(last).number() + " " + keys);
            i = last;
        }
    }

    private boolean isShort(List<Printed> closed, int index) {
        return key(closed.get(index).asked()).length() == 1;
    }

    private void table(List<Printed> closed) {
        var numbers = new StringBuilder("题号");
        var keys = new StringBuilder("答案");
        closed.forEach(one -> {
            numbers.append("\t").append(one.number());
            keys.append("\t").append(key(one.asked()).replace(" ", ""));
        });
        lines.add(numbers.toString());
        lines.add(keys.toString());
    }

    private String key(Asked asked) {
        return switch (asked.form()) {
            case TRUE_FALSE -> layout.judgement().get(asked.key().equals("√") ? 0 : 1);
            case SHORT_ANSWER -> asked.key();
            default -> String.join(layout.join(), asked.key().split(""));
        };
    }

    private void wrapped(String line) {
        var rest = line;
        while (layout.wrapped() && rest.length() > WIDTH) {
            var at = WIDTH;
            while (at < rest.length() && !mayBreak(rest.charAt(at - 1), rest.charAt(at))) {
                at++;
            }
            lines.add(rest.substring(0, at));
            rest = rest.substring(at);
        }
        if (!rest.isEmpty()) {
            lines.add(rest);
        }
    }

    /** Lines are broken between two ideographs only. */
    private static boolean mayBreak(char before, char after) {
        return before >= '\u4e00' && after >= '\u4e00' && before < '\ua000' && after < '\ua000';
    }
}
