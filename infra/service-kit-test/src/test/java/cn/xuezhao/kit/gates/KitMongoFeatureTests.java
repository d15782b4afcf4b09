package cn.xuezhao.kit.gates;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Most of what is asked of MongoDB is asked by the kit. */
class KitMongoFeatureTests {

  @Test
  void theKitAsksOnlyForWhatTheDocumentNames() {
    MongoFeatures.checkDocumented(
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("cn.xuezhao.kit"));
  }
}
