package dev.touchstone.candidates;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One line of an import file, read as an application; what cannot be read is a problem by its message key. */
final class ImportReading {

    private static final Pattern DURATION =
            Pattern.compile("([0-9]{1,3}(?:\\.[0-9])?)\\s*(年|个?月|y|years?|m|months?)?", Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> SHIFTS = Map.ofEntries(
            Map.entry("早班", "EARLY"),
            Map.entry("早", "EARLY"),
            Map.entry("early", "EARLY"),
            Map.entry("晚班", "LATE"),
            Map.entry("晚", "LATE"),
            Map.entry("late", "LATE"),
            Map.entry("都可以", "BOTH"),
            Map.entry("均可", "BOTH"),
            Map.entry("都行", "BOTH"),
            Map.entry("不限", "BOTH"),
            Map.entry("both", "BOTH"),
            Map.entry("any", "BOTH"));

    private static final List<String> ENGLISH = List.of("en", "英");
    private static final List<String> CHINESE = List.of("zh", "ch", "cn", "中", "汉", "普通话");

    private final Map<ImportColumn, String> cells;
    private final List<String> problems = new ArrayList<>();

    ImportReading(ImportTable.Line line) {
        this.cells = line.cells();
    }

    Apply toApply(JobOpeningId job) {
        var name = cells.getOrDefault(ImportColumn.NAME, "");
        check(!name.isEmpty(), "candidates.import.row.noName");
        check(name.length() <= 60, "candidates.import.row.longName");
        var email = cells.get(ImportColumn.EMAIL);
        var phone = cells.get(ImportColumn.PHONE);
        check(email != null || phone != null, "candidates.import.row.noContact");
        check(email == null || ContactData.isEmail(email), "candidates.import.row.email");
        check(phone == null || ContactData.isPhone(phone), "candidates.import.row.phone");
        return new Apply(
                job,
                name,
                email,
                phone,
                language(),
                months(),
                cells.get(ImportColumn.SOURCE),
                shift(),
                cells.get(ImportColumn.NOTE),
                false);
    }

    List<String> problems() {
        return problems;
    }

    private Language language() {
        var told = cells.getOrDefault(ImportColumn.LANGUAGE, "").toLowerCase(Locale.ROOT);
        var english = ENGLISH.stream().anyMatch(told::startsWith);
        check(
                told.isEmpty() || english || CHINESE.stream().anyMatch(told::startsWith),
                "candidates.import.row.language");
        return english ? Language.EN : Language.ZH;
    }

    private int months() {
        var told = cells.get(ImportColumn.EXPERIENCE);
        if (told == null || told.equals("无")) {
            return 0;
        }
        var found = DURATION.matcher(told.strip());
        if (!found.matches()) {
            problems.add("candidates.import.row.experience");
            return 0;
        }
        var unit = Optional.ofNullable(found.group(2)).orElse("").toLowerCase(Locale.ROOT);
        var factor = unit.equals("年") || unit.startsWith("y") ? 12 : 1;
        var months = (int) Math.round(Double.parseDouble(found.group(1)) * factor);
        check(months <= 720, "candidates.import.row.experience");
        return months;
    }

    private @Nullable String shift() {
        var told = cells.get(ImportColumn.SHIFT);
        if (told == null) {
            return null;
        }
        var known = SHIFTS.get(told.toLowerCase(Locale.ROOT));
        check(known != null, "candidates.import.row.shift");
        return known;
    }

    private void check(boolean right, String problem) {
        if (!right) {
            problems.add(problem);
        }
    }
}
