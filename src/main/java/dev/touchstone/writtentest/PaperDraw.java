package dev.touchstone.writtentest;

import dev.touchstone.questionbank.CreditScheme;
import dev.touchstone.questionbank.DrawFilter;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.questionbank.Track;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Draws a paper: per section, distinct over the paper, questions and options shuffled by one stored seed. */
@Component
class PaperDraw {

    private final QuestionBank bank;

    PaperDraw(QuestionBank bank) {
        this.bank = bank;
    }

    /** The same blueprint, bank and seed give the same paper. Refuses CONFLICT when the bank cannot fill a section. */
    List<PaperQuestion> draw(Blueprint blueprint, Track track, long seed) {
        var random = new Random(seed);
        var pools = pools(blueprint, track);
        pools.forEach(pool -> Collections.shuffle(pool, random));
        var allotment = new Allotment(pools);
        lacking(blueprint, allotment).entrySet().stream()
                .findFirst()
                .ifPresent(lack -> refuse(lack.getKey(), lack.getValue()));
        List<PaperQuestion> paper = new ArrayList<>();
        for (int i = 0; i < pools.size(); i++) {
            var section = blueprint.sections().get(i);
            for (var version : allotment.of(i)) {
                paper.add(new PaperQuestion(
                        paper.size() + 1,
                        section.name(),
                        version,
                        section.pointsEach(),
                        List.of(),
                        CreditScheme.USUAL));
            }
        }
        return printed(paper, random);
    }

    /** How many questions which sections lack in the bank as it is now; empty when the paper can be filled. */
    Map<Blueprint.Section, Integer> missing(Blueprint blueprint, Track track) {
        return lacking(blueprint, new Allotment(pools(blueprint, track)));
    }

    /** Which questions the bank has for the blueprint as it is now, each once. */
    Set<QuestionVersionId> drawable(Blueprint blueprint, Track track) {
        return pools(blueprint, track).stream().flatMap(List::stream).collect(Collectors.toSet());
    }

    private static Map<Blueprint.Section, Integer> lacking(Blueprint blueprint, Allotment allotment) {
        Map<Blueprint.Section, Integer> lacking = new LinkedHashMap<>();
        for (int i = 0; i < blueprint.sections().size(); i++) {
            var section = blueprint.sections().get(i);
            int lacks = allotment.fill(i, section.count());
            if (lacks > 0) {
                lacking.merge(section, lacks, Integer::sum);
            }
        }
        return lacking;
    }

    private static void refuse(Blueprint.Section section, int lacks) {
        throw new RefusedException(
                Reason.CONFLICT,
                "writtentest.error.bankTooSmall",
                "Section %s lacks %d questions".formatted(section.name().zh(), lacks),
                section.name().zh(),
                lacks);
    }

    private List<List<QuestionVersionId>> pools(Blueprint blueprint, Track track) {
        return bank
                .drawable(blueprint.sections().stream()
                        .map(section -> filter(section, track))
                        .toList())
                .stream()
                .<List<QuestionVersionId>>map(ArrayList::new)
                .toList();
    }

    private static DrawFilter filter(Blueprint.Section section, Track track) {
        return new DrawFilter(
                Set.copyOf(section.types()), Set.copyOf(section.competencies()), EnumSet.of(track, Track.GENERAL));
    }

    /** With the options in their order and the credit as the version has them now. */
    private List<PaperQuestion> printed(List<PaperQuestion> paper, Random random) {
        var versions = bank.versions(paper.stream().map(PaperQuestion::version).toList());
        List<PaperQuestion> result = new ArrayList<>();
        for (int i = 0; i < paper.size(); i++) {
            var question = paper.get(i);
            result.add(new PaperQuestion(
                    question.position(),
                    question.section(),
                    question.version(),
                    question.points(),
                    OptionOrder.shuffled(versions.get(i).options(), random),
                    versions.get(i).credit()));
        }
        return result;
    }
}
