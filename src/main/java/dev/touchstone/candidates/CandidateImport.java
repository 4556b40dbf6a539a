package dev.touchstone.candidates;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Applications from a CSV file: first looked at, then filed all together or not at all. Running the same file again
 * files nobody twice.
 */
@Service
public class CandidateImport {

    private final Filing filing;
    private final KnownPeople known;

    CandidateImport(Filing filing, KnownPeople known) {
        this.filing = filing;
        this.known = known;
    }

    /** What the file would do; refuses UNUSABLE what is no such file. */
    public ImportPreview preview(JobOpeningId job, byte[] file) {
        return preview(job, CsvText.of(file));
    }

    /** The same for a text that was previewed before. */
    public ImportPreview preview(JobOpeningId job, String text) {
        var table = ImportTable.of(text);
        var readings = table.lines().stream().map(ImportReading::new).toList();
        var applies = readings.stream().map(reading -> reading.toApply(job)).toList();
        var people = byContact(
                known.reachedBy(applies.stream().map(CandidateImport::contact).toList(), job));
        var seen = new HashMap<String, Long>();
        var rows = new ArrayList<ImportRow>();
        for (int i = 0; i < applies.size(); i++) {
            var line = table.lines().get(i).number();
            var keys = keys(contact(applies.get(i)));
            var earlier = first(keys, seen);
            rows.add(new ImportRow(
                    line, applies.get(i), List.copyOf(readings.get(i).problems()), first(keys, people), earlier));
            keys.forEach(key -> seen.putIfAbsent(key, line));
        }
        return new ImportPreview(text, rows, table.ignored());
    }

    /**
     * Files every new row, in one transaction, and says how many that were. Refuses UNUSABLE when a row is wrong:
     * nothing is half imported.
     */
    @Command
    public int run(JobOpeningId job, String text) {
        var preview = preview(job, text);
        if (preview.wrong() > 0) {
            throw new RefusedException(
                    Reason.UNUSABLE,
                    "candidates.import.hasProblems",
                    "%d rows of an import for job %s are wrong".formatted(preview.wrong(), job),
                    preview.wrong());
        }
        var fresh = preview.rows().stream().filter(ImportRow::fresh).toList();
        fresh.forEach(row -> filing.file(row.application()));
        return fresh.size();
    }

    private static ContactData contact(Apply apply) {
        return ContactData.of(apply.email(), apply.phone());
    }

    /** By e-mail and by phone; who is running stands before who was. */
    private static Map<String, KnownPerson> byContact(List<KnownPerson> people) {
        var found = new HashMap<String, KnownPerson>();
        people.stream()
                .sorted((one, other) -> Boolean.compare(other.running(), one.running()))
                .forEach(person -> keys(ContactData.of(
                                person.person().email(), person.person().phone()))
                        .forEach(key -> found.putIfAbsent(key, person)));
        return found;
    }

    private static List<String> keys(ContactData contact) {
        return Stream.of(contact.email(), contact.phone())
                .filter(Objects::nonNull)
                .toList();
    }

    private static <T> @Nullable T first(List<String> keys, Map<String, T> map) {
        return keys.stream().map(map::get).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
