package dev.touchstone.writtentest;

import dev.touchstone.questionbank.DrawFilter;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.questionbank.Track;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
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
        Set<QuestionVersionId> taken = new HashSet<>();
        List<PaperQuestion> paper = new ArrayList<>();
        for (var section : blueprint.sections()) {
            for (var version : choose(section, track, taken, random)) {
                taken.add(version);
                paper.add(
                        new PaperQuestion(paper.size() + 1, section.name(), version, section.pointsEach(), List.of()));
            }
        }
        return withOptions(paper, random);
    }

    /** How many questions a section lacks in the bank as it is now; 0 when it can be filled. */
    int missing(Blueprint.Section section, Track track) {
        return Math.max(0, section.count() - pool(section, track).size());
    }

    private List<QuestionVersionId> choose(
            Blueprint.Section section, Track track, Set<QuestionVersionId> taken, Random random) {
        var pool = new ArrayList<>(pool(section, track));
        pool.removeAll(taken);
        if (pool.size() < section.count()) {
            throw new RefusedException(
                    Reason.CONFLICT,
                    "writtentest.error.bankTooSmall",
                    "Section has %d of %d questions".formatted(pool.size(), section.count()),
                    section.name().zh(),
                    section.count() - pool.size());
        }
        Collections.shuffle(pool, random);
        return pool.subList(0, section.count());
    }

    private List<QuestionVersionId> pool(Blueprint.Section section, Track track) {
        return bank.drawable(new DrawFilter(
                Set.copyOf(section.types()), Set.copyOf(section.competencies()), Set.of(track, Track.GENERAL)));
    }

    private List<PaperQuestion> withOptions(List<PaperQuestion> paper, Random random) {
        var versions = bank.versions(paper.stream().map(PaperQuestion::version).toList());
        List<PaperQuestion> result = new ArrayList<>();
        for (int i = 0; i < paper.size(); i++) {
            var question = paper.get(i);
            result.add(new PaperQuestion(
                    question.position(),
                    question.section(),
                    question.version(),
                    question.points(),
                    OptionOrder.shuffled(versions.get(i).options(), random)));
        }
        return result;
    }
}
