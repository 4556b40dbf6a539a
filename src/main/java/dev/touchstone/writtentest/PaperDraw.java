package dev.touchstone.writtentest;

import dev.touchstone.questionbank.Drawable;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.questionbank.Track;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Draws a paper from the bank: questions and the order of options by one stored seed. */
@Component
class PaperDraw {

    private final QuestionBank bank;

    PaperDraw(QuestionBank bank) {
        this.bank = bank;
    }

    /**
     * The same blueprint, bank, seed and history give the same paper. Refuses CONFLICT when the bank cannot fill a section.
     */
    PrintedPaper draw(Blueprint blueprint, Track track, long seed, DrawHistory history) {
        var drawn = pools(blueprint, track).draw(seed, history);
        drawn.sections().stream()
                .filter(section -> section.lacking() > 0)
                .findFirst()
                .ifPresent(PaperDraw::refuse);
        return new PrintedPaper(
                print(drawn, seed),
                drawn.inOrder(),
                drawn.questions().stream().map(Drawable::question).toList(),
                drawn.repeated(),
                drawn.overused(),
                drawn.replaced());
    }

    /** What the blueprint may draw in the bank as it is now. */
    PaperPools pools(Blueprint blueprint, Track track) {
        return PaperPools.of(blueprint, track, bank.drawable(), bank.named(blueprint.fixed()));
    }

    /** Which questions the bank has for the blueprint as it is now, each once. */
    Set<QuestionVersionId> drawable(Blueprint blueprint, Track track) {
        return pools(blueprint, track).drawable();
    }

    /** Numbers of fixed questions in whose place papers have another one. */
    List<String> gone(Blueprint blueprint) {
        var places = FixedPlace.of(blueprint, bank.named(blueprint.fixed()));
        return FixedPlace.gone(blueprint.fixed().stream().map(places::get).toList());
    }

    /** With the points, the order of options, and the credit as the version has it now. */
    List<PaperQuestion> print(DrawnPaper drawn, long seed) {
        var random = new Random(~seed);
        var versions = bank.versions(
                        drawn.questions().stream().map(Drawable::id).toList())
                .iterator();
        List<PaperQuestion> paper = new ArrayList<>();
        for (var section : drawn.sections()) {
            for (var points : section.points()) {
                var version = versions.next();
                paper.add(new PaperQuestion(
                        paper.size() + 1,
                        section.plan().name(),
                        version.id(),
                        points,
                        order(version, random),
                        version.credit()));
            }
        }
        return List.copyOf(paper);
    }

    private static List<String> order(QuestionVersion version, Random random) {
        return version.type() == QuestionType.ORDERING
                ? StepOrder.shuffled(version.options(), random)
                : OptionOrder.shuffled(version.options(), random);
    }

    private static void refuse(DrawnPaper.Section section) {
        var name = section.plan().name().zh();
        throw new RefusedException(
                Reason.CONFLICT,
                "writtentest.error.bankTooSmall",
                "Section %s lacks %d questions".formatted(name, section.lacking()),
                name,
                section.lacking());
    }
}
