import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module.js';
import { BadgesModule } from './badges/badges.module.js';
import type { Config } from './core/config/config.js';
import { ConfigModule } from './core/config/config.module.js';
import { CoreModule } from './core/core.module.js';
import { DatabaseModule } from './core/database/database.module.js';
import { ConsentsModule } from './consents/consents.module.js';
import { DelegatesModule } from './delegates/delegates.module.js';
import { DemonstrationModule } from './demonstration/demonstration.module.js';
import { GuestsModule } from './guests/guests.module.js';
import { GiftsModule } from './gifts/gifts.module.js';
import { HomeModule } from './home/home.module.js';
import { HostingModule } from './hosting/hosting.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { LettersModule } from './letters/letters.module.js';
import { ListsModule } from './lists/lists.module.js';
import { MailModule } from './core/mail/mail.module.js';
import { migrations } from './migrations/migrations.js';
import { ObligationsModule } from './obligations/obligations.module.js';
import { OutboxModule } from './outbox/outbox.module.js';
import { PrivacyModule } from './privacy/privacy.module.js';
import { ProgrammeModule } from './programme/programme.module.js';
import { RecommendationsModule } from './recommendations/recommendations.module.js';
import { RepresentativesModule } from './representatives/representatives.module.js';
import { ScheduleModule } from './schedule/schedule.module.js';
import { SelectionsModule } from './selections/selections.module.js';
import { SetupModule } from './setup/setup.module.js';
import { TravelModule } from './travel/travel.module.js';

/** The list of features, from the ground up. */
@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(config),
        DatabaseModule.with(migrations),
        CoreModule,
        MailModule,
        ProgrammeModule,
        AccountsModule,
        SetupModule,
        DelegatesModule,
        ConsentsModule,
        ListsModule,
        GiftsModule,
        TravelModule,
        HostingModule,
        SelectionsModule,
        BadgesModule,
        GuestsModule,
        ImportsModule,
        RepresentativesModule,
        RecommendationsModule,
        ScheduleModule,
        ObligationsModule,
        LettersModule,
        OutboxModule,
        PrivacyModule,
        HomeModule,
        ...(config.mode === 'demonstration' ? [DemonstrationModule] : []),
      ],
    };
  }
}
