package dev.touchstone.bench;

import dev.touchstone.shared.UuidV7;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What one copy of a template has of its own.
 *
 * @param ids a new one for every id of the template
 * @param past how far what had happened is moved, in microseconds
 * @param future how far what was still to come is moved
 */
record Clone(String[] ids, UUID job, Person person, String number, long past, long future) {

    static Clone of(Template template, UUID job, Person person, String number, long past, long future) {
        var ids = new String[template.ids()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = UuidV7.next().toString();
        }
        return new Clone(ids, job, person, number, past, future);
    }

    /** Something no other row has, e.g. in place of the hash of a link that nobody knows. */
    static String hash() {
        var random = ThreadLocalRandom.current();
        return "%016x%016x%016x%016x"
                .formatted(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
    }
}
