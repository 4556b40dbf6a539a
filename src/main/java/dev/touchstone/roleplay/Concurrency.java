package dev.touchstone.roleplay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How many customers there were at once, from arrival to close.
 *
 * @param most the largest number at one moment
 * @param mean Σ time each conversation was open ÷ time at least one was; 0 without any
 */
public record Concurrency(int most, double mean) {

    /** A conversation opened (+1) or closed (−1). */
    private record Edge(Instant at, int step) {}

    static Concurrency of(List<Course> courses) {
        var edges = new ArrayList<Edge>();
        courses.forEach(course -> {
            edges.add(new Edge(course.arrivedAt(), 1));
            edges.add(new Edge(course.closedAt(), -1));
        });
        edges.sort(Comparator.comparing(Edge::at).thenComparing(Edge::step));
        int open = 0;
        int most = 0;
        long busy = 0;
        long served = 0;
        for (int i = 0; i < edges.size(); i++) {
            long passed = i == 0
                    ? 0
                    : Duration.between(edges.get(i - 1).at(), edges.get(i).at()).toMillis();
            busy += open > 0 ? passed : 0;
            served += open * passed;
            open += edges.get(i).step();
            most = Math.max(most, open);
        }
        return new Concurrency(most, busy == 0 ? 0 : (double) served / busy);
    }
}
