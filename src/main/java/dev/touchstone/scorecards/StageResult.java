package dev.touchstone.scorecards;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A stage’s result over its submitted cards: competency = mean over raters, total = weighted mean over competencies (DESIGN formulas).
 *
 * @param total 1–5, null without enough evidence (fewer than half of the planned competencies observed)
 * @param competencies code to mean; unobserved ones are absent
 * @param cards how many cards were submitted
 * @param weights code to weight, of the observed ones; as the plan said when the stage’s cards were made
 * @param planVersion which version of the job’s plan that was; 0 for none, where all weigh the same */
public record StageResult(
        @Nullable BigDecimal total,
        boolean enoughEvidence,
        boolean criticalHit,
        Map<String, BigDecimal> competencies,
        int cards,
        Map<String, Integer> weights,
        int planVersion) {

    /** For a reader who may see nothing yet. */
    public static final StageResult NOTHING = new StageResult(null, false, false, Map.of(), 0);

    /** A result in which all weigh the same. */
    public StageResult(
            @Nullable BigDecimal total,
            boolean enoughEvidence,
            boolean criticalHit,
            Map<String, BigDecimal> competencies,
            int cards) {
        this(total, enoughEvidence, criticalHit, competencies, cards, Map.of(), 0);
    }

    /** One competency’s part in the total. */
    public record Term(String competency, BigDecimal mean, int weight) {}

    /** What the total is made of. */
    public List<Term> terms() {
        return competencies.entrySet().stream()
                .map(each -> new Term(each.getKey(), each.getValue(), weights.getOrDefault(each.getKey(), 1)))
                .sorted(Comparator.comparing(Term::competency))
                .toList();
    }

    /** By what the sum is divided. */
    public int weightSum() {
        return terms().stream().mapToInt(Term::weight).sum();
    }

    /** The same with its total: Σ weight × mean ÷ Σ weight. */
    StageResult withTotal() {
        var sum = terms().stream()
                .map(term -> term.mean().multiply(BigDecimal.valueOf(term.weight())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new StageResult(
                sum.divide(BigDecimal.valueOf(weightSum()), MathContext.DECIMAL32),
                enoughEvidence,
                criticalHit,
                competencies,
                cards,
                weights,
                planVersion);
    }
}
