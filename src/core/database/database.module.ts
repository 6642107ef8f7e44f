import { Global, Module } from '@nestjs/common';
import type { DynamicModule, Type } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Config } from '../config/config.js';
import { Database } from './database.js';
import { readerOptions, writerOptions } from './database-options.js';

@Global()
@Module({})
export class DatabaseModule {
  static with(migrations: Type[]): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          inject: [Config],
          useFactory: (config: Config) => writerOptions(config, migrations),
        }),
        TypeOrmModule.forRootAsync({ name: 'reader', inject: [Config], useFactory: readerOptions }),
      ],
      providers: [Database],
      exports: [Database],
    };
  }
}

/** Makes a feature's tables known to both connections. */
export function tables(...entities: Type[]): DynamicModule[] {
  return [TypeOrmModule.forFeature(entities), TypeOrmModule.forFeature(entities, 'reader')];
}
