package dev.touchstone.testing;

import com.icegreen.greenmail.util.GreenMail;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.ApiKeys;
import dev.touchstone.identity.CurrentAccount;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What tests may have injected besides the application's own beans. */
@TestConfiguration(proxyBeanMethods = false)
class TestBeans {

    @Bean(destroyMethod = "")
    GreenMail greenMail() {
        return TestMail.SERVER;
    }

    @Bean
    Staff staff(Accounts accounts) {
        return new Staff(accounts);
    }

    @Bean
    Programs programs(ApiKeys keys, CurrentAccount current, Staff staff) {
        return new Programs(keys, current, staff);
    }

    @Bean
    Routes routes(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        return new Routes(mappings);
    }
}
