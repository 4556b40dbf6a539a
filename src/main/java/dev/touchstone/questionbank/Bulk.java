package dev.touchstone.questionbank;

import dev.touchstone.shared.RefusedException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * What came of one act for many, each in a transaction of its own: what is refused keeps nobody else back.
 *
 * @param done how many it was done for
 * @param refused how many it was not done for, by the key of the reason
 */
public record Bulk(int done, Map<String, Integer> refused) {

    /** Does it for each. */
    public static <T> Bulk each(List<T> all, Consumer<T> act) {
        int done = 0;
        var refused = new TreeMap<String, Integer>();
        for (var one : all) {
            try {
                act.accept(one);
                done++;
            } catch (RefusedException reason) {
                refused.merge(reason.key(), 1, Integer::sum);
            } catch (ConcurrencyFailureException collision) {
                refused.merge("questionbank.bulk.busy", 1, Integer::sum);
            }
        }
        return new Bulk(done, refused);
    }
}
