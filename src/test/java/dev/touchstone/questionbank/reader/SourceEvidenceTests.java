package dev.touchstone.questionbank.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.questionbank.reader.Trace.Taken;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What was taken over is found in its passage again, and every doubt shows what it is about. */
class SourceEvidenceTests {

    /** Of what was taken over, how much is found in its passage; many keys, some answers and reasons stand at the document's end. */
    private static final Map<Taken, Double> WANTED =
            Map.of(Taken.STEM, 1.0, Taken.OPTION, 0.98, Taken.REFERENCE, 0.83, Taken.ANALYSIS, 0.87, Taken.KEY, 0.65);

    @Test
    void nearlyEverythingTakenOverIsFoundInItsPassage() {
        var wanted = new EnumMap<Taken, Integer>(Taken.class);
        var found = new EnumMap<Taken, Integer>(Taken.class);
        var missing = new ArrayList<String>();
        for (var document : CorpusDocument.all()) {
            var read = new BankReader().read(document.bytes(), document.name());
            for (var question : read.questions()) {
                var texts = texts(question);
                var traces = SourceEvidence.of(read.sourceOf(question), texts).traces();
                count(texts).forEach((taken, count) -> {
                    var here = Math.min(count, places(traces, taken));
                    wanted.merge(taken, count, Integer::sum);
                    found.merge(taken, here, Integer::sum);
                    if (here < count) {
                        missing.add(document.name() + " " + taken + " " + here + "/" + count + ": "
                                + Compact.line(question) + "\n   in " + read.sourceOf(question));
                    }
                });
            }
        }
        assertThat(WANTED).allSatisfy((taken, share) -> assertThat(
                        (double) found.getOrDefault(taken, 0) / wanted.getOrDefault(taken, 1))
                .as("%s: %s of %s%n%s", taken, found.get(taken), wanted.get(taken), String.join("\n", missing))
                .isGreaterThanOrEqualTo(share));
    }

    /** Rather nothing than something wrong. */
    @Test
    void whatIsMarkedIsWhatWasTakenOver() {
        for (var document : CorpusDocument.all()) {
            var read = new BankReader().read(document.bytes(), document.name());
            for (var question : read.questions()) {
                var texts = texts(question);
                var passage = read.sourceOf(question);
                var traces = SourceEvidence.of(passage, texts).traces();
                assertThat(bare(passage, traces, Taken.STEM)).as(passage).isIn("", BareText.lettersOf(texts.stem()));
                assertThat(bare(passage, traces, Taken.ANALYSIS))
                        .isIn("", BareText.lettersOf(String.valueOf(texts.analysis())));
                assertThat(traces.stream().filter(trace -> trace.taken() != Taken.KEY))
                        .noneMatch(trace -> traces.stream()
                                .filter(other -> other != trace && other.taken() != Taken.KEY)
                                .anyMatch(other -> other.span().meets(trace.span())));
            }
        }
    }

    @Test
    void theKeyInTheStemIsSetApartFromIt() {
        assertThat(marked("1. 买家催发货，客服应先（ B ）。（2分）\nA. 道歉\nB. 查单\n解析：先查再答。\n"))
                .containsExactly("STEM 买家催发货，客服应先", "OPTION 道歉", "OPTION 查单", "ANALYSIS 先查再答。", "POINTS 2分", "KEY B");
    }

    @Test
    void whatIsLeftOutHasNoMark() {
        assertThat(marked("1. 谁先联系买家？\nA. 客服\nB. 仓库\n我的答案：B\n正确答案：A\n"))
                .containsExactly("STEM 谁先联系买家？", "OPTION 客服", "OPTION 仓库", "KEY A");
    }

    @Test
    void markingPointsAreFoundUnderTheirHeading() {
        assertThat(marked("一、简答题\n1. 怎样安抚买家？（7分）\n参考答案：先听完再处理。\n评分标准：\n（1）道歉（得3分）\n（2）给出补偿（得4分）\n"))
                .containsExactly("STEM 怎样安抚买家？", "REFERENCE 先听完再处理。", "MARKING 道歉", "MARKING 给出补偿", "POINTS 7分");
    }

    @Test
    void aTextThatSomebodyChangedIsNoLongerMarked() {
        var passage = "1. 谁先联系买家？\nA. 客服\nB. 仓库\n答案：A\n";
        var texts = new ReadTexts(
                "谁最先联系顾客？",
                List.of(new ReadOption("A", "客服"), new ReadOption("B", "快递员")),
                Set.of("B"),
                null,
                List.of(),
                null,
                null,
                List.of(),
                null);
        assertThat(words(passage, SourceEvidence.of(passage, texts).traces())).containsExactly("OPTION 客服");
    }

    @Test
    void aPassageOfTwentyThousandSignsIsSearchedWithoutGoingAstray() {
        var answer = "先核对订单，再联系仓库，最后回复买家。".repeat(1000);
        var passage = "1. 怎样处理缺货？\n参考答案：" + answer;
        var texts = new ReadTexts("怎样处理缺货？", List.of(), Set.of(), null, List.of(), answer, null, List.of(), null);
        assertThat(words(passage, SourceEvidence.of(passage, texts).traces()))
                .containsExactly("STEM 怎样处理缺货？", "REFERENCE " + answer);
    }

    static Stream<Arguments> doubts() {
        return Stream.of(
                Arguments.of("keyWithoutOption", "1. 选哪个？\nA. 甲\nB. 乙\n答案：D\n", List.of("D")),
                Arguments.of(
                        "keyContradictsRecap", "1. 谁先联系买家？\nA. 客服\nB. 仓库\n答案：A\n\n答案汇总\n1. B 2. A\n", List.of("A")),
                Arguments.of("severalKeys", "一、单选题\n1. 选哪个？\nA. 甲\nB. 乙\n答案：AB\n", List.of("AB")),
                Arguments.of("oneKey", "一、多选题\n1. 选哪些？\nA. 甲\nB. 乙\nC. 丙\n答案：C\n", List.of("C")),
                Arguments.of("noKey", "一、单选题\n1. 选哪个？\nA. 甲\nB. 乙\n答案：见附件\n", List.of("答案：见附件")),
                Arguments.of(
                        "truncated",
                        "客服笔试题\n1. 什么是复购率？\n2. 什么是退货率？\n3. 当买家连续三次要求改期而仓库已经打包并且快递员",
                        List.of("而仓库已经打包并且快递员")),
                Arguments.of("garbled", "1. 买家说“\uFFFD\uFFFD”时怎么回？\n答案：请对方重发。\n", List.of("\uFFFD", "\uFFFD")),
                Arguments.of("outOfScope", "客服笔试题\n1. 三极管工作在放大区时，哪个电阻决定静态电流？\n", List.of("三极管", "电阻")),
                Arguments.of(
                        "sharesDiffer",
                        "一、简答题\n1. 怎样安抚买家？（10分）\n评分标准：\n1. 道歉（得3分）\n2. 补偿（得4分）\n",
                        List.of("10分", "3分", "4分")),
                Arguments.of("atLeast", "一、简答题\n1. 请列举至少四种安抚买家的办法。\n参考答案：道歉、补偿、跟进\n", List.of("至少四")),
                Arguments.of("pictureLeftOut", "1. 看图回答：\uFFFC图中订单是什么状态？\n答案：待发货。\n", List.of("\uFFFC")));
    }

    @ParameterizedTest
    @MethodSource("doubts")
    void aDoubtShowsWhatItIsAbout(String code, String text, List<String> marked) {
        var document = new BankReader().readText(text);
        var doubted = document.questions().stream()
                .filter(question -> question.defects().stream()
                        .anyMatch(defect -> defect.code().equals(code)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No question is " + code + ": " + document.questions()));
        var defect = doubted.defects().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        var passage = document.sourceOf(doubted);

        var places = SourceEvidence.of(passage, texts(doubted)).about(code, defect.arguments());

        assertThat(places)
                .extracting(span -> passage.substring(span.start(), span.end()))
                .containsExactlyElementsOf(marked);
    }

    @Test
    void aNumberThatJumpsIsShown() {
        var passage = "4. 怎样提高首响？";
        assertThat(places(passage, "ordinalsSkipped", "2", "4")).containsExactly("4.");
        assertThat(places("怎样提高首响？", "ordinalsSkipped", "2", "4")).isEmpty();
    }

    @Test
    void whatTheRepairExplainsIsNotCalledGarbled() {
        assertThat(places("1. 貨(huò)到了，再?zèng)Q定", "garbled")).containsExactly("zèng)");
        assertThat(places("1. 货(huò)到了，再决定", "garbled")).containsExactly("huò)");
    }

    @Test
    void wordsThatShouldNotBeThereAreShown() {
        assertThat(places("1. 你打算什么时候结婚？", "wording", "结婚")).containsExactly("结婚");
        assertThat(places("1. 你打算什么时候\n结婚生孩子？", "wording", "时候结婚生")).containsExactly("时候\n结婚生");
        assertThat(places("1. 你的期望是什么？", "wording", "结婚")).isEmpty();
    }

    @Test
    void aValueNobodyKnowsIsShownInItsCell() {
        assertThat(places("谁先联系买家？\t情商\t客服", "unknownCompetency", "情商")).containsExactly("情商");
        assertThat(places("谁先联系买家？\t2\t2", "unknownDifficulty", "2")).isEmpty();
    }

    private static List<String> places(String passage, String code, String... arguments) {
        var texts = new ReadTexts("？", List.of(), Set.of(), null, List.of(), null, null, List.of(), null);
        return SourceEvidence.of(passage, texts).about(code, List.of(arguments)).stream()
                .map(span -> passage.substring(span.start(), span.end()))
                .toList();
    }

    private static List<String> marked(String text) {
        var document = new BankReader().readText(text);
        var question = document.questions().get(0);
        var passage = document.sourceOf(question);
        return words(passage, SourceEvidence.of(passage, texts(question)).traces());
    }

    private static List<String> words(String passage, List<Trace> traces) {
        return traces.stream()
                .map(trace -> trace.taken() + " "
                        + passage.substring(trace.span().start(), trace.span().end()))
                .toList();
    }

    private static String bare(String passage, List<Trace> traces, Taken taken) {
        var text = new StringBuilder();
        traces.stream()
                .filter(trace -> trace.taken() == taken)
                .forEach(trace ->
                        text.append(passage, trace.span().start(), trace.span().end()));
        return BareText.lettersOf(text.toString());
    }

    /** Pieces of one text count once; options are as many as there are. */
    private static int places(List<Trace> traces, Taken taken) {
        var places =
                (int) traces.stream().filter(trace -> trace.taken() == taken).count();
        return taken == Taken.OPTION ? places : Math.min(1, places);
    }

    private static Map<Taken, Integer> count(ReadTexts texts) {
        var count = new EnumMap<Taken, Integer>(Taken.class);
        count.put(Taken.STEM, 1);
        count.put(Taken.OPTION, texts.options().size());
        count.put(Taken.REFERENCE, texts.reference() == null ? 0 : 1);
        count.put(Taken.ANALYSIS, texts.analysis() == null ? 0 : 1);
        count.put(Taken.KEY, texts.key().isEmpty() && texts.truth() == null ? 0 : 1);
        return count;
    }

    private static ReadTexts texts(ReadQuestion question) {
        return new ReadTexts(
                question.stem(),
                question.options(),
                question.answer() instanceof Answer.Labels labels ? new TreeSet<>(labels.labels()) : Set.of(),
                question.answer() instanceof Answer.Judgement judgement ? (Boolean) judgement.value() : null,
                List.of(),
                text(question.answer()),
                question.analysis(),
                question.markingPoints().stream().map(ReadMarkingPoint::text).toList(),
                question.points());
    }

    private static @Nullable String text(@Nullable Answer answer) {
        return answer instanceof Answer.Text text ? text.text() : null;
    }
}
