package dev.touchstone.panel;

import dev.touchstone.identity.AccountId;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.QuestionVersionId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who of a panel leads which question. */
@Component
class QuestionOwners {

    private final QuestionBank bank;

    QuestionOwners(QuestionBank bank) {
        this.bank = bank;
    }

    /** Every question gets the seat of who was chosen for it or led it before, else of whoever it is fair to ask. */
    Map<QuestionVersionId, SeatId> of(
            List<QuestionVersionId> questions, List<Seat> seats, Map<QuestionVersionId, AccountId> chosen) {
        var people = seats.stream().collect(Collectors.toMap(Seat::interviewer, Seat::id, (a, b) -> a));
        var order = seats.stream().map(Seat::interviewer).toList();
        var owners = new HashMap<QuestionVersionId, SeatId>();
        proposed(questions, order, chosen).forEach((question, person) -> owners.put(question, people.get(person)));
        return Map.copyOf(owners);
    }

    /** As {@link #propose}, for the versions of these ids. */
    Map<QuestionVersionId, AccountId> proposed(
            List<QuestionVersionId> questions, List<AccountId> people, Map<QuestionVersionId, AccountId> chosen) {
        return propose(bank.versions(questions), people, chosen);
    }

    /**
     * Gives out what nobody was chosen for: to who has the fewest questions; among several to who has one on the same competency already,
     * then in the order of the people.
     *
     * @param chosen who leads which question; somebody who does not come counts as nobody
     */
    static Map<QuestionVersionId, AccountId> propose(
            List<QuestionVersion> questions, List<AccountId> people, Map<QuestionVersionId, AccountId> chosen) {
        var owners = new LinkedHashMap<QuestionVersion, AccountId>();
        for (var question : questions) {
            var wanted = chosen.get(question.id());
            if (wanted != null && people.contains(wanted)) {
                owners.put(question, wanted);
            }
        }
        for (var question : questions) {
            if (!owners.containsKey(question)) {
                fairest(question, people, owners).ifPresent(person -> owners.put(question, person));
            }
        }
        var byId = new HashMap<QuestionVersionId, AccountId>();
        owners.forEach((question, person) -> byId.put(question.id(), person));
        return Map.copyOf(byId);
    }

    private static Optional<AccountId> fairest(
            QuestionVersion question, List<AccountId> people, Map<QuestionVersion, AccountId> owners) {
        return people.stream()
                .min(Comparator.<AccountId>comparingLong(person -> load(person, owners, null))
                        .thenComparing(
                                person -> load(person, owners, question.competency()), Comparator.reverseOrder()));
    }

    /** How many questions somebody leads, on one competency or on all. */
    private static long load(AccountId person, Map<QuestionVersion, AccountId> owners, @Nullable String competency) {
        return owners.entrySet().stream()
                .filter(one -> one.getValue().equals(person))
                .filter(one -> competency == null || one.getKey().competency().equals(competency))
                .count();
    }
}
