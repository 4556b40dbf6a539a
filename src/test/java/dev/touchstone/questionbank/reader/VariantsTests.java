package dev.touchstone.questionbank.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.questionbank.reader.VariantLayout.KeyPlace;
import dev.touchstone.questionbank.reader.VariantLayout.PointsPlace;
import dev.touchstone.questionbank.reader.VariantWriter.Printed;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The same questions in layouts put together at random are read back, whatever the layout. */
class VariantsTests {

    private static final int DOCUMENTS = Integer.getInteger("touchstone.variants.documents", 1000);

    @Test
    void whatWasPrintedIsReadBack() {
        var faults = new ArrayList<String>();
        for (var seed = 0; seed < DOCUMENTS; seed++) {
            faults.addAll(faults(seed));
        }
        assertThat(faults).isEmpty();
    }

    /** What was read otherwise than it was printed, with the document; nothing when all is well. */
    static List<String> faults(long seed) {
        var random = new Random(seed);
        var paper = VariantPaper.of(random);
        var layout = VariantLayout.of(random);
        var writer = new VariantWriter(paper, layout);
        var read = new BankReader().read(layout.encoded(writer.text()), "bank").questions();
        var wrong = differences(layout, writer.printed(), read);
        return wrong.isEmpty()
                ? List.of()
                : List.of("seed " + seed + " " + layout + "\n" + String.join("\n", wrong) + "\n" + writer.text());
    }

    private static List<String> differences(VariantLayout layout, List<Printed> printed, List<ReadQuestion> read) {
        var wanted = printed.stream().map(one -> wanted(layout, one)).toList();
        var found = read.stream().map(question -> found(question)).toList();
        var wrong = new ArrayList<String>();
        for (var i = 0; i < Math.max(wanted.size(), found.size()); i++) {
            var left = i < wanted.size() ? wanted.get(i) : "nothing";
            var right = i < found.size() ? found.get(i) : "nothing";
            if (!left.equals(right)) {
                wrong.add("printed " + left + "\n   read " + right);
            }
        }
        return wrong;
    }

    private static String wanted(VariantLayout layout, Printed one) {
        var asked = one.asked();
        var points = layout.points() == PointsPlace.NOWHERE
                ? "-"
                : String.valueOf(one.section().points());
        var options = new ArrayList<ReadOption>();
        asked.options().forEach(text -> options.add(new ReadOption(Labels.letter(options.size()), text)));
        var key =
                switch (asked.form()) {
                    case TRUE_FALSE -> String.valueOf(asked.key().equals("√"));
                    default -> asked.key();
                };
        var reasoned = layout.key().compareTo(KeyPlace.END_LINES) <= 0
                && !layout.reason().isEmpty();
        return line(one.number(), asked.form(), points, asked.stem(), options, key, reasoned ? asked.reason() : "-");
    }

    private static String found(ReadQuestion question) {
        var answer = question.answer() instanceof Answer.Labels labels
                ? String.join("", labels.labels())
                : question.answer() instanceof Answer.Judgement judgement
                        ? String.valueOf(judgement.value())
                        : question.answer() instanceof Answer.Text text ? text.text() : "-";
        return line(
                question.ordinal() == null ? 0 : question.ordinal(),
                question.type(),
                question.points() == null ? "-" : question.points().toPlainString(),
                question.stem(),
                question.options(),
                answer,
                question.analysis() == null ? "-" : question.analysis());
    }

    private static String line(
            int number,
            QuestionForm form,
            String points,
            String stem,
            List<ReadOption> options,
            String key,
            String reason) {
        var texts = options.stream()
                .map(option -> option.label() + "=" + CorpusScore.bare(option.text()))
                .toList();
        return "%d %s %s %s %s %s %s"
                .formatted(number, form, points, CorpusScore.bare(stem), texts, bareKey(key), bareKey(reason));
    }

    private static String bareKey(String text) {
        return text.equals("-") ? text : CorpusScore.bare(text);
    }
}
