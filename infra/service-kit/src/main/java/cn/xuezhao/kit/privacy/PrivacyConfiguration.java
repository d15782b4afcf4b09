package cn.xuezhao.kit.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/**
 * Field encryption for the two services that hold personal data; the others never load the keys.
 */
@AutoConfiguration
public class PrivacyConfiguration {

  @Bean
  @Lazy
  @ConditionalOnMissingBean
  PersonalData personalData(@Value("${xuezhao.keys}") Path keys) throws IOException {
    return PersonalData.with(
        Files.readString(keys.resolve("fields.json")), Files.readString(keys.resolve("hmac.key")));
  }
}
