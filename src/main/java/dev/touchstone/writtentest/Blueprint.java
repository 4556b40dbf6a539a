package dev.touchstone.writtentest;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.questionbank.DrawFilter;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.shared.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a job's papers are drawn from.
 *
 * @param minutes time to answer, from the start
 * @param cap on how many percent of the job's papers a question may stand that is not fixed, 5 to 100; null is no bound
 * @param sections in the order of the paper
 */
public record Blueprint(
        JobOpeningId job, int minutes, @Nullable Integer cap, List<Section> sections) {

    /** Without a bound on how often a question is used. */
    public Blueprint(JobOpeningId job, int minutes, List<Section> sections) {
        this(job, minutes, null, sections);
    }

    /**
     * One section: the fixed questions first, then those that are drawn.
     *
     * @param from what to draw from; without tracks the job's own and the general one
     * @param count how many questions are drawn
     * @param fixed numbers of questions that stand on every paper, in their order
     * @param minutes its own, 1 to 120; null: only the whole test's timer runs. With one such section all are taken in order
     */
    public record Section(
            LocalizedText name,
            DrawFilter from,
            int count,
            SectionPoints points,
            List<String> fixed,
            @Nullable Integer minutes) {

        /** Without minutes of its own. */
        public Section(LocalizedText name, DrawFilter from, int count, SectionPoints points, List<String> fixed) {
            this(name, from, count, points, fixed, null);
        }

        /** Drawn only, of any difficulty, each worth the same. */
        public Section(
                LocalizedText name,
                List<QuestionType> types,
                List<String> competencies,
                int count,
                BigDecimal pointsEach) {
            this(
                    name,
                    new DrawFilter(Set.copyOf(types), Set.copyOf(competencies), Set.of(), Set.of()),
                    count,
                    SectionPoints.each(pointsEach),
                    List.of());
        }

        /** How many questions it has on a paper. */
        public int size() {
            return count + fixed.size();
        }
    }

    /** Numbers of the fixed questions of all sections. */
    List<String> fixed() {
        return sections.stream().flatMap(section -> section.fixed().stream()).toList();
    }

    /** Whether its sections are taken in order, each once: at least one has its own minutes. */
    public boolean isInOrder() {
        return sections.stream().anyMatch(section -> section.minutes() != null);
    }

    /** Whether the sections' own minutes leave none for the others, or are more than the whole test has. */
    boolean isOverbooked() {
        int own = sections.stream()
                .map(Section::minutes)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
        boolean all = sections.stream().allMatch(section -> section.minutes() != null);
        return all ? own > minutes : own >= minutes;
    }

    /** How many questions a paper has. */
    public int questions() {
        return sections.stream().mapToInt(Section::size).sum();
    }
}
