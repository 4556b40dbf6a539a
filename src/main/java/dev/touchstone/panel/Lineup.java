package dev.touchstone.panel;

import dev.touchstone.identity.AccountId;
import dev.touchstone.scheduling.Need;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Who may come to a panel, and how many of them: any two of these five, one of the two seniors among them.
 *
 * @param people in the order they were chosen
 * @param size how many come, at most as many as there are people
 */
public record Lineup(Map<AccountId, Presence> people, int size) {

    public Lineup {
        people = Collections.unmodifiableMap(new LinkedHashMap<>(people));
    }

    /** All of them. */
    public static Lineup all(Collection<AccountId> people) {
        var everybody = new LinkedHashMap<AccountId, Presence>();
        people.forEach(person -> everybody.put(person, Presence.POSSIBLE));
        return new Lineup(everybody, people.size());
    }

    /** Whether so many people can meet all that is asked of them. */
    public boolean isPossible() {
        int seats = of(Presence.REQUIRED).size() + (of(Presence.SENIOR).isEmpty() ? 0 : 1);
        return size >= 1 && size <= people.size() && seats <= size;
    }

    /** What a time has to meet. */
    public List<Need> needs() {
        var needs = new ArrayList<Need>();
        needs.add(new Need(people.keySet(), size));
        var required = of(Presence.REQUIRED);
        if (!required.isEmpty()) {
            needs.add(Need.all(required));
        }
        var seniors = of(Presence.SENIOR);
        if (!seniors.isEmpty()) {
            needs.add(new Need(seniors, 1));
        }
        return needs;
    }

    /**
     * Who comes, when these can: first who has to, then one senior, then whoever has least to do; as many as are asked for, in the order
     * they were chosen. Fewer when not enough can.
     *
     * @param load how much somebody has to do already
     */
    public List<AccountId> pick(Collection<AccountId> free, ToIntFunction<AccountId> load) {
        var order = List.copyOf(people.keySet());
        var byLoad = order.stream()
                .filter(free::contains)
                .sorted(Comparator.comparingInt(load).thenComparingInt(order::indexOf))
                .toList();
        var chosen = new LinkedHashSet<AccountId>();
        byLoad.stream().filter(of(Presence.REQUIRED)::contains).forEach(chosen::add);
        byLoad.stream().filter(of(Presence.SENIOR)::contains).findFirst().ifPresent(chosen::add);
        for (var person : byLoad) {
            if (chosen.size() < size) {
                chosen.add(person);
            }
        }
        return order.stream().filter(chosen::contains).limit(size).toList();
    }

    /** Only those of them. */
    public Lineup among(Collection<AccountId> these) {
        var left = new LinkedHashMap<>(people);
        left.keySet().retainAll(these);
        return new Lineup(left, size);
    }

    private Set<AccountId> of(Presence presence) {
        return people.entrySet().stream()
                .filter(person -> person.getValue() == presence)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
