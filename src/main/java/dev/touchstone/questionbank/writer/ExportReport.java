package dev.touchstone.questionbank.writer;

import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.QuestionVersionId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a form would carry of the chosen questions.
 *
 * @param form as asked for
 * @param questions chosen
 * @param written of them that the form takes
 * @param findings what does not come through, the gravest fate first
 */
public record ExportReport(ExportForm form, int questions, int written, List<Finding> findings) {

    /** The numbers of the questions that lose a part the same way. */
    public record Finding(Part part, Fate fate, List<String> numbers) {}

    /** @param pictured those of the questions that show a picture */
    static ExportReport of(ExportForm form, Iterable<QuestionVersion> questions, Set<QuestionVersionId> pictured) {
        var carriage = BankWriters.of(form).carriage();
        Map<Loss, List<String>> numbers = new LinkedHashMap<>();
        var count = 0;
        var leftOut = 0;
        for (var question : questions) {
            count++;
            leftOut += carriage.takes(question) ? 0 : 1;
            carriage.losses(question).forEach(loss -> numbers.computeIfAbsent(loss, any -> new ArrayList<>())
                    .add(question.number()));
            if (carriage.takes(question) && pictured.contains(question.id())) {
                numbers.computeIfAbsent(new Loss(Part.PICTURES, Fate.ABSENT), any -> new ArrayList<>())
                        .add(question.number());
            }
        }
        return new ExportReport(form, count, count - leftOut, findings(numbers));
    }

    private static List<Finding> findings(Map<Loss, List<String>> numbers) {
        return numbers.entrySet().stream()
                .map(entry -> new Finding(entry.getKey().part(), entry.getKey().fate(), List.copyOf(entry.getValue())))
                .sorted((one, other) -> one.fate() == other.fate()
                        ? one.part().compareTo(other.part())
                        : one.fate().compareTo(other.fate()))
                .toList();
    }

    /** What has this fate. */
    public List<Finding> of(Fate fate) {
        return findings.stream().filter(finding -> finding.fate() == fate).toList();
    }

    /** Whether it is a paper longer than one may be. */
    public boolean isTooLong() {
        return form.isPaper() && written > BankExports.LONGEST_PAPER;
    }
}
