package dev.touchstone.questionbank;

import dev.touchstone.questionbank.reader.BankDocument;
import dev.touchstone.questionbank.reader.Script;
import java.util.ArrayList;
import java.util.List;

/**
 * Questions of a document in traditional characters go into the bank in simplified ones. Its passage stays beside each of them as it
 * was printed.
 */
final class ImportScript {

    private ImportScript() {}

    /** The question in simplified characters where its document is in traditional ones; says so where that changes it. */
    static ImportContent simplified(BankDocument document, ImportContent content) {
        if (document.defects().stream().noneMatch(defect -> defect.code().equals("traditional"))) {
            return content;
        }
        var simple = simplified(content, content.defects());
        return simple.equals(content) ? content : simplified(content, noticed(content.defects()));
    }

    private static List<Remark> noticed(List<Remark> defects) {
        var remarks = new ArrayList<>(defects);
        remarks.add(Remark.of(Remark.Severity.NOTICE, "questionbank.import.remark.simplified"));
        return remarks;
    }

    private static ImportContent simplified(ImportContent words, List<Remark> remarks) {
        return new ImportContent(
                words.ordinal(),
                Script.simplifiedOrNull(words.section()),
                words.type(),
                words.points(),
                words.competency(),
                Script.simplified(words.stem()),
                words.options().stream()
                        .map(option -> new ImportContent.Choice(option.label(), Script.simplified(option.text())))
                        .toList(),
                words.key(),
                words.truth(),
                Script.simplifiedOrNull(words.reference()),
                Script.simplifiedOrNull(words.analysis()),
                words.markingPoints().stream()
                        .map(point -> new ImportContent.Point(
                                Script.simplified(point.text()), point.points(), point.competency(), point.kind()))
                        .toList(),
                remarks,
                words.source(),
                words.keySource(),
                words.exact(),
                words.credit(),
                words.track(),
                words.difficulty(),
                words.blanks().stream().map(ImportScript::simplified).toList(),
                words.pictures(),
                words.reasoned(),
                Script.simplifiedOrNull(words.probes()));
    }

    private static Blank simplified(Blank blank) {
        return new Blank(blank.answers().stream().map(Script::simplified).toList(), blank.tolerance(), blank.unit());
    }
}
