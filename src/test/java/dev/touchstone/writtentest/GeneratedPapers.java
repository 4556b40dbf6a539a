package dev.touchstone.writtentest;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.questionbank.DrawFilter;
import dev.touchstone.questionbank.Drawable;
import dev.touchstone.questionbank.QuestionId;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.questionbank.Track;
import dev.touchstone.shared.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Banks, blueprints and histories by chance; a seed gives the same ones again. */
final class GeneratedPapers {

    private static final List<QuestionType> TYPES = List.of(
            QuestionType.SINGLE_CHOICE,
            QuestionType.MULTIPLE_CHOICE,
            QuestionType.SHORT_ANSWER,
            QuestionType.INTERVIEW);
    private static final List<String> COMPETENCIES = List.of("empathy", "compliance", "coaching");

    private final Random random;

    GeneratedPapers(long seed) {
        this.random = new Random(seed);
    }

    List<Drawable> bank() {
        List<Drawable> bank = new ArrayList<>();
        for (int i = 0, size = 5 + random.nextInt(60); i < size; i++) {
            bank.add(new Drawable(
                    new QuestionVersionId(new UUID(random.nextLong(), i)),
                    new QuestionId(new UUID(random.nextLong(), i)),
                    "Q-%04d".formatted(i),
                    one(TYPES),
                    one(COMPETENCIES),
                    1 + random.nextInt(3),
                    one(List.of(Track.values())),
                    BigDecimal.valueOf(1 + random.nextInt(10))));
        }
        return bank;
    }

    Blueprint blueprint(List<Drawable> bank) {
        var numbers = new ArrayList<>(bank.stream()
                .filter(question -> question.type().isForPaper())
                .map(Drawable::number)
                .toList());
        Collections.shuffle(numbers, random);
        List<Blueprint.Section> sections = new ArrayList<>();
        for (int i = 0, size = 1 + random.nextInt(4); i < size; i++) {
            int fixed = Math.min(numbers.size(), random.nextInt(3));
            sections.add(new Blueprint.Section(
                    LocalizedText.zh("第 %d 部分".formatted(i)),
                    filter(),
                    random.nextInt(7),
                    new SectionPoints(
                            one(List.of(SectionPoints.Rule.values())), BigDecimal.valueOf(5 + random.nextInt(40))),
                    List.copyOf(numbers.subList(0, fixed))));
            numbers.subList(0, fixed).clear();
        }
        return new Blueprint(new JobOpeningId(new UUID(0, 1)), 40, 50, sections);
    }

    DrawHistory history(List<Drawable> bank) {
        var known = new HashSet<QuestionId>();
        var papers = new HashMap<QuestionId, Integer>();
        for (var question : bank) {
            if (random.nextInt(4) == 0) {
                known.add(question.question());
            }
            papers.put(question.question(), random.nextInt(14));
        }
        return new DrawHistory(known, papers, 10);
    }

    private DrawFilter filter() {
        return new DrawFilter(some(TYPES), some(COMPETENCIES), some(List.of(1, 2, 3)), some(List.of(Track.values())));
    }

    /** Empty as often as not. */
    private <T> Set<T> some(List<T> all) {
        var some = new HashSet<T>();
        if (random.nextBoolean()) {
            all.stream().filter(one -> random.nextInt(3) > 0).forEach(some::add);
        }
        return some;
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
