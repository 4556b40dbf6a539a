package dev.touchstone.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.identity.AccountId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LineupTests {

    private final AccountId anna = AccountId.next();
    private final AccountId bo = AccountId.next();
    private final AccountId cai = AccountId.next();
    private final AccountId dong = AccountId.next();

    private Lineup lineup(int size, Map<AccountId, Presence> special) {
        var people = new LinkedHashMap<AccountId, Presence>();
        List.of(anna, bo, cai, dong)
                .forEach(person -> people.put(person, special.getOrDefault(person, Presence.POSSIBLE)));
        return new Lineup(people, size);
    }

    @Test
    void whoHasToComeComesThenASeniorThenWhoHasLeastToDo() {
        var lineup = lineup(3, Map.of(dong, Presence.REQUIRED, bo, Presence.SENIOR, cai, Presence.SENIOR));
        var load = Map.of(anna, 9, bo, 4, cai, 1, dong, 8);
        assertThat(lineup.pick(List.of(anna, bo, cai, dong), load::get)).containsExactly(bo, cai, dong);
        assertThat(lineup(2, Map.of(dong, Presence.REQUIRED, bo, Presence.SENIOR, cai, Presence.SENIOR))
                        .pick(List.of(anna, bo, cai, dong), load::get))
                .containsExactly(cai, dong);
    }

    @Test
    void onlyThoseWhoCanComeArePicked() {
        assertThat(lineup(2, Map.of()).pick(List.of(cai, anna), person -> 0)).containsExactly(anna, cai);
        assertThat(lineup(2, Map.of()).pick(List.of(cai), person -> 0)).containsExactly(cai);
    }

    @Test
    void theNumbersHaveToAddUp() {
        assertThat(lineup(4, Map.of()).isPossible()).isTrue();
        assertThat(lineup(5, Map.of()).isPossible()).isFalse();
        assertThat(lineup(0, Map.of()).isPossible()).isFalse();
        var two = Map.of(anna, Presence.REQUIRED, bo, Presence.REQUIRED, cai, Presence.SENIOR);
        assertThat(lineup(2, two).isPossible()).isFalse();
        assertThat(lineup(3, two).isPossible()).isTrue();
        assertThat(Lineup.all(List.of(anna, anna)).isPossible()).isFalse();
    }

    @Test
    void whatATimeHasToMeetSaysAllOfIt() {
        var needs =
                lineup(2, Map.of(dong, Presence.REQUIRED, bo, Presence.SENIOR)).needs();
        assertThat(needs).hasSize(3);
        assertThat(needs.get(0).atLeast()).isEqualTo(2);
        assertThat(needs.get(1).people()).containsExactly(dong);
        assertThat(needs.get(2).people()).containsExactly(bo);
    }
}
