package dev.touchstone.writtentest;

import dev.touchstone.questionbank.QuestionVersionId;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Chooses what the {@link Reliability} of papers is computed over. */
final class Reliabilities {

    private Reliabilities() {}

    static Reliability of(List<MarkedPaper> papers) {
        var same = papers.stream()
                        .map(paper -> byQuestion(paper, MarkedItem::maximum))
                        .distinct()
                        .count()
                == 1;
        if (same) {
            return of(Reliability.Basis.QUESTIONS, papers, paper -> byQuestion(paper, MarkedItem::points), 0);
        }
        var alike = alike(papers);
        return of(Reliability.Basis.SECTIONS, alike, MarkedPaper::earnedBySection, papers.size() - alike.size());
    }

    /** The largest group with the same sections worth the same; of equal ones that with the newest paper. */
    private static List<MarkedPaper> alike(List<MarkedPaper> papers) {
        var groups = papers.stream()
                .collect(Collectors.groupingBy(
                        paper -> List.copyOf(plain(paper.possibleBySection()).entrySet()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return groups.values().stream()
                .reduce((one, other) -> other.size() > one.size() ? other : one)
                .orElse(List.of());
    }

    private static Reliability of(
            Reliability.Basis basis,
            List<MarkedPaper> papers,
            Function<MarkedPaper, ? extends Map<?, BigDecimal>> parts,
            int others) {
        var scores = papers.stream()
                .map(paper -> parts.apply(paper).values().stream()
                        .mapToDouble(BigDecimal::doubleValue)
                        .toArray())
                .toArray(double[][]::new);
        var totals = papers.stream()
                .mapToDouble(paper -> paper.total().doubleValue())
                .toArray();
        return Reliability.of(basis, scores, totals, others);
    }

    /** By question, in an order that is the same for every paper. */
    private static Map<QuestionVersionId, BigDecimal> byQuestion(
            MarkedPaper paper, Function<MarkedItem, BigDecimal> value) {
        var questions = new TreeMap<QuestionVersionId, BigDecimal>(Comparator.comparing(QuestionVersionId::value));
        paper.items()
                .forEach(item -> questions.put(item.version(), value.apply(item).stripTrailingZeros()));
        return questions;
    }

    private static Map<String, BigDecimal> plain(Map<String, BigDecimal> sections) {
        var plain = new LinkedHashMap<String, BigDecimal>();
        sections.forEach((name, points) -> plain.put(name, points.stripTrailingZeros()));
        return plain;
    }
}
