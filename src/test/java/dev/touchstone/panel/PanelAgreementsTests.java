package dev.touchstone.panel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanelAgreementsTests {

    @ParameterizedTest
    @CsvSource({"-0.0041, 0.00", "0.0041, 0.00", "-0.126, -0.13", "0.666, 0.67", "1, 1.00"})
    void anAgreementThatIsNearlyNothingHasNoSign(double alpha, String shown) {
        assertThat("%.2f".formatted(PanelAgreements.hundredths(alpha))).isEqualTo(shown);
    }
}
