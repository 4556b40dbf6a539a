package dev.touchstone.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line of the results. What does not apply is null; {@code more} holds what only one metric has, e.g. bytes.
 *
 * @param value the median where it is a time
 */
record Result(
        String metric,
        int n,
        double value,
        String unit,
        @Nullable Double p95,
        @Nullable Double perSecond,
        @Nullable Double cpuAppMillis,
        @Nullable Double cpuDbMillis,
        Map<String, Double> more) {

    static Result of(String metric, int n, double value, String unit) {
        return new Result(metric, n, value, unit, null, null, null, null, Map.of());
    }

    Result with(String name, double number) {
        var all = new LinkedHashMap<>(more);
        all.put(name, number);
        return new Result(metric, n, value, unit, p95, perSecond, cpuAppMillis, cpuDbMillis, all);
    }

    Result withPerSecond(double rate) {
        return new Result(metric, n, value, unit, p95, rate, cpuAppMillis, cpuDbMillis, more);
    }

    String toJson() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("metric", '"' + metric + '"');
        fields.put("n", String.valueOf(n));
        fields.put("value", number(value));
        fields.put("unit", '"' + unit + '"');
        fields.put("p95", number(p95));
        fields.put("per_s", number(perSecond));
        fields.put("cpu_app_ms", number(cpuAppMillis));
        fields.put("cpu_db_ms", number(cpuDbMillis));
        more.forEach((name, extra) -> fields.put(name, number(extra)));
        return fields.entrySet().stream()
                .map(field -> '"' + field.getKey() + "\":" + field.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String number(@Nullable Double number) {
        return number == null
                ? "null"
                : BigDecimal.valueOf(number)
                        .setScale(2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
