package dev.touchstone.questionbank.writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.touchstone.questionbank.BankFile;
import dev.touchstone.questionbank.NumberedDraft;
import dev.touchstone.questionbank.QuestionDraft;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.shared.Language;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written and read back is what it was, as far as the form promises. */
class RoundTripTests {

    private static final int MANY = 1000;

    @Test
    void ourOwnFormKeepsEverything() {
        var bank = GeneratedBank.of(MANY, true);

        var file = Survivor.written(ExportForm.JSON, bank, Language.ZH);

        assertThat(BankFile.read(new ByteArrayInputStream(file)))
                .isEqualTo(bank.stream().map(RoundTripTests::draft).toList());
        assertThat(bank).allSatisfy(question -> assertThat(
                        BankWriters.of(ExportForm.JSON).carriage().losses(question))
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "MOODLE_XML, ZH, true",
        "MOODLE_XML, EN, true",
        "GIFT, ZH, true",
        "GIFT, EN, true",
        "AIKEN, ZH, true",
        "AIKEN, EN, true",
        "XLSX, ZH, true",
        "XLSX, EN, true",
        "TEACHERS_PAPER, ZH, false"
    })
    void whatAFormCarriesComesBackAsItWas(ExportForm form, Language language, boolean odd) {
        var bank = GeneratedBank.of(MANY, odd);
        var taken = bank.stream().filter(BankWriters.of(form).carriage()::takes).toList();

        var back = Survivor.readBack(Survivor.written(form, taken, language));

        assertThat(back).hasSize(taken.size());
        assertThat(differences(Survivor.expected(form, order(form, taken), language), back))
                .isEmpty();
    }

    /** What a person would print and mark with need not be read; the keys behind the paper are all the same. */
    @Test
    void theKeysBehindAPaperAreReadBack() {
        var taken = GeneratedBank.of(100, false).stream()
                .filter(BankWriters.of(ExportForm.PAPER_AND_KEYS).carriage()::takes)
                .toList();

        var back = Survivor.readBack(Survivor.written(ExportForm.PAPER_AND_KEYS, taken, Language.ZH));

        assertThat(back)
                .extracting(
                        Survivor::type,
                        Survivor::options,
                        survivor -> survivor.type().isOpen() ? null : survivor.answer())
                .containsExactlyElementsOf(
                        Survivor.expected(
                                        ExportForm.PAPER_AND_KEYS, order(ExportForm.PAPER_AND_KEYS, taken), Language.ZH)
                                .stream()
                                .map(survivor -> tuple(
                                        survivor.type(),
                                        survivor.options(),
                                        survivor.type().isOpen() ? null : survivor.answer()))
                                .toList());
    }

    /** Few enough to be read. */
    private static List<String> differences(List<Survivor> expected, List<Survivor> back) {
        return IntStream.range(0, back.size())
                .filter(i -> !back.get(i).comparedWith(expected.get(i)).equals(expected.get(i)))
                .mapToObj(i -> "\nexpected " + expected.get(i) + "\n but was " + back.get(i))
                .limit(5)
                .toList();
    }

    /** A paper is sorted by type. */
    private static List<QuestionVersion> order(ExportForm form, List<QuestionVersion> questions) {
        return form.isPaper()
                ? questions.stream()
                        .sorted((one, other) -> one.type().compareTo(other.type()))
                        .toList()
                : questions;
    }

    private static NumberedDraft draft(QuestionVersion question) {
        return new NumberedDraft(
                question.number(),
                new QuestionDraft(
                        question.type(),
                        question.track(),
                        question.difficulty(),
                        question.points(),
                        question.competency(),
                        question.section(),
                        question.stem(),
                        question.options(),
                        question.key(),
                        question.truth(),
                        question.referenceAnswer(),
                        question.analysis(),
                        question.guidance(),
                        question.redLines(),
                        question.reviewBy(),
                        question.markingPoints().stream()
                                .map(point -> new QuestionDraft.Point(
                                        point.text(), point.points(), point.competency(), point.kind(), point.hint()))
                                .toList(),
                        question.credit(),
                        question.blanks(),
                        question.reasoned(),
                        question.task()));
    }
}
