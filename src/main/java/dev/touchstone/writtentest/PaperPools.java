package dev.touchstone.writtentest;

import dev.touchstone.questionbank.Drawable;
import dev.touchstone.questionbank.NamedQuestion;
import dev.touchstone.questionbank.QuestionId;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.questionbank.Track;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a blueprint's papers are drawn from in the bank as it is. The same pools, seed and history give the same paper.
 *
 * <p>What gives way when the bank is short, in this order: the difficulty of single places; the cap; and only then, that a candidate
 * who applies again meets nothing known, in as few places as can be. The number of questions never does.
 */
final class PaperPools {

    private final List<SectionPool> sections;
    private final List<Drawable> free;

    private PaperPools(List<SectionPool> sections, List<Drawable> free) {
        this.sections = sections;
        this.free = free;
    }

    /**
     * @param published what the bank has, in an order that does not change
     * @param named what the numbers of the fixed questions stand for
     */
    static PaperPools of(Blueprint blueprint, Track track, List<Drawable> published, Map<String, NamedQuestion> named) {
        var usual = EnumSet.of(track, Track.GENERAL);
        var places = FixedPlace.of(blueprint, named);
        var fixed = places.values().stream()
                .map(FixedPlace::question)
                .filter(Objects::nonNull)
                .map(Drawable::question)
                .collect(Collectors.toSet());
        var free = published.stream()
                .filter(question -> question.type().isForPaper() && !fixed.contains(question.question()))
                .toList();
        return new PaperPools(
                blueprint.sections().stream()
                        .map(section -> pool(section, usual, places, free))
                        .toList(),
                free.stream()
                        .filter(question -> usual.contains(question.track()))
                        .toList());
    }

    private static SectionPool pool(
            Blueprint.Section section, Set<Track> usual, Map<String, FixedPlace> places, List<Drawable> free) {
        var filter = section.from().usually(usual);
        return SectionPool.of(
                section,
                section.fixed().stream().map(places::get).toList(),
                free.stream().filter(question -> question.fits(filter)).toList());
    }

    /** What may stand on a paper, each once. */
    Set<QuestionVersionId> drawable() {
        return sections.stream()
                .flatMap(pool -> Stream.concat(pool.fixed(), pool.open().stream()))
                .map(Drawable::id)
                .collect(Collectors.toSet());
    }

    /** Which questions stand on every paper. */
    Set<QuestionId> fixed() {
        return sections.stream()
                .flatMap(SectionPool::fixed)
                .map(Drawable::question)
                .collect(Collectors.toSet());
    }

    /** How many questions a section may draw from. */
    int open(int section) {
        return sections.get(section).open().size();
    }

    /** Draws a paper; what the bank cannot fill is said of each section. */
    DrawnPaper draw(long seed, DrawHistory history) {
        var random = new Random(seed);
        var allotment = new Allotment(slots(history, random));
        allotment.fill((slot, question) -> !history.knows(question)
                && history.excess(question) == 0
                && question.difficulty() == slot.difficulty());
        allotment.fill((slot, question) -> !history.knows(question) && history.excess(question) == 0);
        allotment.fill((slot, question) -> !history.knows(question));
        allotment.fill((slot, question) -> true);
        var drawn = IntStream.range(0, sections.size())
                .mapToObj(section -> section(section, allotment, random))
                .toList();
        var fixed = fixed();
        return new DrawnPaper(
                drawn,
                count(drawn, history::knows),
                count(drawn, question -> history.excess(question) > 0 && !fixed.contains(question.question())));
    }

    private static int count(List<DrawnPaper.Section> drawn, Predicate<Drawable> which) {
        return (int) drawn.stream()
                .flatMap(section -> section.questions().stream())
                .filter(which)
                .count();
    }

    /** The fixed questions stand first; where the drawn ones stand is left to chance. */
    private DrawnPaper.Section section(int index, Allotment allotment, Random random) {
        var pool = sections.get(index);
        var questions = new ArrayList<>(allotment.of(index));
        if (questions.size() > pool.places().size()) {
            Collections.shuffle(questions.subList(pool.places().size(), questions.size()), random);
        }
        return new DrawnPaper.Section(pool.section(), List.copyOf(questions), allotment.lacking(index), pool.gone());
    }

    private List<Slot> slots(DrawHistory history, Random random) {
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            int section = i;
            var pool = sections.get(i);
            pool.places().forEach(place -> slots.add(fixed(section, place, history, random)));
            var open = shuffled(pool.open(), history, random);
            pool.difficulties().forEach(difficulty -> slots.add(new Slot(section, difficulty, open)));
        }
        return slots;
    }

    /** Where the question is gone or the candidate knows it, another of its type, as long as there is one. */
    private Slot fixed(int section, FixedPlace place, DrawHistory history, Random random) {
        var question = place.question();
        if (question == null) {
            return new Slot(section, 1, shuffled(sections.get(section).open(), history, random));
        }
        if (!place.gone() && !history.knows(question)) {
            return new Slot(section, question.difficulty(), List.of(question));
        }
        var others =
                free.stream().filter(other -> other.type() == question.type()).toList();
        var pool = shuffled(others, history, random);
        if (!place.gone()) {
            pool.add(question);
        }
        return new Slot(section, question.difficulty(), pool);
    }

    /** By chance, but what is over the cap last, and of that what was used least first. */
    private static List<Drawable> shuffled(List<Drawable> pool, DrawHistory history, Random random) {
        var shuffled = new ArrayList<>(pool);
        Collections.shuffle(shuffled, random);
        shuffled.sort(Comparator.comparingInt(history::excess));
        return shuffled;
    }
}
