import { RequestMethod } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { policyKey } from '../../src/accounts/policy.js';
import type { Policy } from '../../src/accounts/policy.js';

export interface Route {
  method: string;
  /** With parameters as `:name`. */
  path: string;
  handler: string;
  /** Undefined: nobody has declared one. */
  policy: Policy | undefined;
}

/** Every handler of every controller, from the decorators themselves. */
export function routesOf(app: NestFastifyApplication): Route[] {
  const modules = [...app.get(ModulesContainer).values()];
  const controllers = new Set(
    modules.flatMap((module) => [...module.controllers.values()].map(({ metatype }) => metatype)),
  );
  return [...controllers].flatMap((controller) =>
    typeof controller === 'function' ? routesOfController(controller) : [],
  );
}

function routesOfController(controller: NewableFunction): Route[] {
  const prototype = controller.prototype as Record<string, object>;
  const names = Object.getOwnPropertyNames(prototype).filter((name) => name !== 'constructor');
  return names.flatMap((name) => {
    const handler = prototype[name]!;
    const paths = Reflect.getMetadata('path', handler) as string | string[] | undefined;
    if (paths === undefined) return [];
    const method = RequestMethod[Reflect.getMetadata('method', handler) as number]!;
    const policy = (Reflect.getMetadata(policyKey, handler) ?? Reflect.getMetadata(policyKey, controller)) as
      Policy | undefined;
    const prefixes = [Reflect.getMetadata('path', controller) as string | string[]].flat();
    return prefixes.flatMap((prefix) =>
      [paths].flat().map((path) => ({
        method,
        path: joined(prefix, path),
        handler: `${controller.name}.${name}`,
        policy,
      })),
    );
  });
}

function joined(...parts: string[]): string {
  return `/${parts
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/')}`;
}
